// SPDX-License-Identifier: Apache-2.0
#include "tm/alignment/pair_model.h"

namespace weerga {

PairModel::PairModel(std::span<const std::string> source, std::span<const std::string> target,
                     const AlignmentOptions& options)
    : knowledge_{options.source_language, options.target_language, options.lexicon, options.built_in_words},
      source_(source, options.source_language),
      target_(target, options.target_language),
      known_(link_lexicon(source_, target_, knowledge_)) {
  const std::vector<WordLink> types = link_types(source_, target_, knowledge_);
  known_.insert(known_.end(), types.begin(), types.end());
  links_ = WordLinks(known_, source_.type_count(), target_.type_count());
  length_ = length_model_of(source_, target_);
  expect_rates();
}

void PairModel::expect_rates() {
  forward_ = expected_rates(source_, target_, links_, knowledge_.target_language, false);
  backward_ = expected_rates(target_, source_, links_, knowledge_.source_language, true);
}

BeadModel PairModel::bead_model() const {
  return {CoverageWeights(source_, forward_.match, forward_.chance),
          CoverageWeights(target_, backward_.match, backward_.chance), length_, priors_};
}

void PairModel::learn(std::span<const TrustedBead> trusted, std::span<const std::vector<Step>> paths) {
  const WordLinks known(known_, source_.type_count(), target_.type_count());
  std::vector<WordLink> all = learn_links(trusted, source_, target_, known);
  all.insert(all.end(), known_.begin(), known_.end());
  links_ = WordLinks(std::move(all), source_.type_count(), target_.type_count());
  expect_rates();
  learn_rates(forward_, trusted, source_, target_, links_, false);
  learn_rates(backward_, trusted, target_, source_, links_, true);
  learn_lengths(length_, trusted, source_, target_);
  priors_ = learned_priors(paths);
}

}  // namespace weerga

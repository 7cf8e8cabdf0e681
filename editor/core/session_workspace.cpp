// SPDX-License-Identifier: Apache-2.0
#include "editor/core/session_workspace.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <unordered_set>
#include <utility>

#include "dictionaries/spelling/spell_check.h"
#include "editor/core/knowledge/scope.h"
#include "editor/core/phrase_record.h"
#include "editor/core/tasks/assembly.h"
#include "editor/core/tasks/letter_alignment.h"
#include "editor/core/tasks/pretranslation.h"
#include "tm/match/difference.h"
#include "tm/match/fragments.h"
#include "tm/match/repair.h"
#include "tm/store/maintenance.h"
#include "xliff/text/file_bytes.h"
#include "xliff/text/utc_time.h"

namespace weerga {
namespace {

/// What one worker thread has open. Another glossary makes it start anew.
struct Desk {
  std::unique_ptr<Workspace> workspace;
  std::map<std::string, std::shared_ptr<Speller>> spellers;
  std::vector<SegmentCheck> checks;
  bool has_checks = false;
  int edition = -1;
};

/// What the services share.
class SharedDesk {
 public:
  explicit SharedDesk(WorkspaceOptions options) : options_(std::move(options)), scope_(options_.scope) {}
  SharedDesk(const SharedDesk&) = delete;
  SharedDesk& operator=(const SharedDesk&) = delete;
  ~SharedDesk();

  std::vector<ByteRange> misspellings(std::string_view text, std::string_view language);
  std::vector<TermProposal> terms(const SegmentSnapshot& segment);
  std::vector<Issue> issues(const SegmentSnapshot& segment);
  std::vector<std::string> suggestions(std::string_view word, std::string_view language);
  std::vector<MatchProposal> matches(const SegmentSnapshot& segment);
  PhraseRecord record_of(std::string_view phrase, Side side, const std::stop_token& stop);
  void learn(const SegmentSnapshot& segment, State state);
  void add_letter(const std::string& letter, const Document& document,
                  const std::vector<std::filesystem::path>& originals);
  std::optional<Document> letter(const std::string& name);
  void add_term(const std::string& source, const std::string& target, const std::string& avoided);
  void accept_word(const std::string& word, const std::string& language);
  std::size_t import_memory(const std::filesystem::path& path, const std::function<void(double)>& progress,
                            const std::stop_token& stop);
  std::size_t import_terms(const std::filesystem::path& path);
  void with_memory(const std::function<void(LocalMemory*)>& job);

 private:
  Desk& desk();                                    ///< of the thread that finds spelling, terms and issues
  Desk& desk_for(const SegmentSnapshot& segment);  ///< with the terms, rules and wordings of its letter's scope
  [[nodiscard]] LetterScope scope_of(const SegmentSnapshot& segment) const;
  Speller* speller(Desk& desk, std::string_view language);
  LocalMemory* memory();
  void learn_confirmed();

  const WorkspaceOptions options_;
  std::atomic<int> edition_ = 0;
  std::mutex desk_mutex_;
  Desk desk_;
  LetterScope scope_;  ///< that the desk serves
  std::mutex memory_mutex_;
  std::mutex confirmed_mutex_;
  std::vector<MemoryEntry> confirmed_;  ///< waits while an import holds the memory
  std::unique_ptr<Workspace> memory_owner_;
  bool memory_failed_ = false;
};

Desk& SharedDesk::desk() {
  if (desk_.edition != edition_) {
    desk_ = Desk();
    WorkspaceOptions options = options_;
    options.memory.clear();
    options.scope = scope_;
    desk_.edition = edition_;
    desk_.workspace = std::make_unique<Workspace>(std::move(options));
  }
  return desk_;
}

LetterScope SharedDesk::scope_of(const SegmentSnapshot& segment) const {
  LetterScope scope{.dossier = segment.dossier, .ministry = segment.ministry};
  return scope == LetterScope{} ? options_.scope : scope;
}

Desk& SharedDesk::desk_for(const SegmentSnapshot& segment) {
  const LetterScope scope = scope_of(segment);
  if (std::exchange(scope_, scope) != scope) desk_.edition = -1;
  return desk();
}

Speller* SharedDesk::speller(Desk& desk, std::string_view language) {
  const auto known = desk.spellers.find(std::string(language));
  if (known != desk.spellers.end()) return known->second.get();
  const Side side = language == options_.source_language ? Side::source : Side::target;
  return desk.spellers.emplace(language, desk.workspace->new_speller(side)).first->second.get();
}

std::vector<ByteRange> SharedDesk::misspellings(std::string_view text, std::string_view language) {
  const std::lock_guard lock(desk_mutex_);
  Desk& desk = this->desk();
  const Speller* const own = speller(desk, language);
  if (own == nullptr) return {};
  const bool is_source = language == options_.source_language;
  const Speller* const other = speller(desk, is_source ? options_.target_language : options_.source_language);
  std::vector<ByteRange> ranges;
  for (const Misspelling& word : misspellings_of(text, *own, {.foreign = other})) ranges.push_back(word.range);
  return ranges;
}

std::vector<std::string> SharedDesk::suggestions(std::string_view word, std::string_view language) {
  const std::lock_guard lock(desk_mutex_);
  const Speller* const own = speller(desk(), language);
  return own == nullptr ? std::vector<std::string>() : own->suggestions(word);
}

std::vector<TermProposal> SharedDesk::terms(const SegmentSnapshot& segment) {
  const std::lock_guard lock(desk_mutex_);
  const std::shared_ptr<const TermBase> base = desk_for(segment).workspace->terms();
  const std::vector<TermHit> used = base->target.hits_of(segment.target.text);
  std::vector<TermProposal> found;
  for (const TermHit& hit : base->source.hits_of(segment.source.text)) {
    const Concept& entry = base->glossary.concepts()[hit.concept_index];
    TermProposal proposal{.range = hit.range, .source = entry.terms[hit.term_index].text, .note = entry.note};
    const auto known = std::ranges::find(found, proposal.source, &TermProposal::source);
    for (const Term& term : entry.terms) {
      if (!same_language(term.language, options_.target_language)) continue;
      (is_right(term) ? proposal.preferred : proposal.forbidden).push_back(term.text);
    }
    for (const TermHit& target : used) {
      if (target.concept_index != hit.concept_index || !is_right(entry.terms[target.term_index])) continue;
      proposal.used = true;
      proposal.in_target.push_back(target.range);
    }
    if (known == found.end()) found.push_back(std::move(proposal));
  }
  return found;
}

std::vector<Issue> SharedDesk::issues(const SegmentSnapshot& segment) {
  const std::lock_guard lock(desk_mutex_);
  Desk& desk = desk_for(segment);
  if (!desk.has_checks) {
    desk.checks = desk.workspace->checks();
    desk.has_checks = true;
  }
  const CheckedSegment checked{.source = segment.source.text,
                               .target = segment.target.text,
                               .source_language = segment.source_language,
                               .target_language = segment.target_language,
                               .tagged_source = &segment.source,
                               .tagged_target = &segment.target};
  std::vector<Issue> found = issues_of(checked, desk.checks);
  std::erase_if(found, [&segment](const Issue& issue) {
    return issue.code.starts_with("spelling") ||  // underlined anyway
           std::ranges::find(segment.ignored, issue.code) != segment.ignored.end();
  });
  return found;
}

void SharedDesk::with_memory(const std::function<void(LocalMemory*)>& job) {
  const std::lock_guard lock(memory_mutex_);
  job(memory());
}

LocalMemory* SharedDesk::memory() {
  if (options_.memory.empty() || memory_failed_) return nullptr;
  try {
    if (!memory_owner_) memory_owner_ = std::make_unique<Workspace>(options_);
    return memory_owner_->memory();
  } catch (const Error&) {
    memory_failed_ = true;
    throw;
  }
}

std::vector<MarkedSpan> marked_difference(std::string_view query, std::string_view source) {
  std::vector<MarkedSpan> spans;
  for (const DifferencePiece& piece : difference(query, source)) {
    switch (piece.change) {
      case Change::kept:
        spans.push_back({std::string(piece.query.of(query)), MarkedSpan::Kind::same});
        break;
      case Change::inserted:
        spans.push_back({std::string(piece.query.of(query)), MarkedSpan::Kind::inserted});
        break;
      case Change::deleted:
        spans.push_back({std::string(piece.source.of(source)), MarkedSpan::Kind::removed});
        break;
    }
  }
  return spans;
}

bool is_unreviewed_alignment(const MemoryEntry& entry) {
  return entry.origin == "alignment" && entry.state < State::reviewed;
}

MatchProposal proposal_of(const Match& match, const std::string& query, const Recogniser& recognise) {
  MatchProposal proposal{.kind = match.kind == MatchKind::context ? MatchProposal::Kind::context
                                 : match.kind == MatchKind::exact ? MatchProposal::Kind::exact
                                                                  : MatchProposal::Kind::fuzzy,
                         .percent = match.percent,
                         .source = marked_difference(query, match.entry.source),
                         .target = TaggedText(match.entry.target),
                         .provenance = provenance_of(match.entry, match.repeats),
                         .letter = match.entry.letter,
                         .id = match.entry.id,
                         .aligned = match.entry.origin == "alignment",
                         .unreviewed = is_unreviewed_alignment(match.entry)};
  if (match.kind != MatchKind::fuzzy) return proposal;
  if (const auto repaired = repaired_target({query, match.entry.source, match.entry.target}, recognise)) {
    proposal.target = TaggedText(repaired->text);
    for (const Replacement& replacement : repaired->replacements) {
      proposal.repaired.push_back(replacement.target);
      proposal.explanation +=
          (proposal.explanation.empty() ? "" : ", ") + replacement.old_source + " → " + replacement.new_source;
    }
  }
  return proposal;
}

/// A pair that no person has looked at may be a wrong one: it stands behind the others and is never "exact".
PenaltyRule unreviewed_alignment() {
  constexpr int kPoints = 3;
  return {.state = State::translated, .origin = "alignment", .points = kPoints};
}

/// What fragments and terms together make of the source; nothing where one of them alone says it.
std::optional<MatchProposal> assembled_proposal(const std::string& source, std::vector<KnownPart> parts) {
  const auto assembly = assembled(source, std::move(parts));
  if (!assembly || assembly->known.size() < 2) return std::nullopt;
  return MatchProposal{.kind = MatchProposal::Kind::assembled,
                       .percent = assembly->percent,
                       .source = {{source}},
                       .target = TaggedText(assembly->text),
                       .repaired = assembly->known,
                       .provenance = fmt::format("{} %", assembly->percent)};
}

std::vector<KnownPart> known_parts(const std::vector<TermProposal>& terms) {
  std::vector<KnownPart> parts;
  for (const TermProposal& term : terms) {
    if (!term.preferred.empty()) parts.push_back({term.range, term.preferred.front()});
  }
  return parts;
}

std::vector<MatchProposal> SharedDesk::matches(const SegmentSnapshot& segment) {
  std::vector<KnownPart> parts = known_parts(terms(segment));
  const std::lock_guard lock(memory_mutex_);
  LocalMemory* const memory = this->memory();
  if (memory == nullptr) return {};
  learn_confirmed();
  const std::vector<Match> matches =
      matches_for(memory_owner_->dossiers().completed(scope_of(segment)),
                  {.source = segment.source.text,
                   .previous_source = segment.previous,
                   .next_source = segment.next,
                   .codes = static_cast<int>(segment.source.codes.size()),
                   .threshold = 50,
                   .penalties = {unreviewed_alignment()}},
                  &memory_owner_->dossiers(), [memory](const Query& query) { return memory->matches_of(query); });
  const Recogniser recognise = reference_recogniser(memory_owner_->fact_templates().references);
  std::vector<MatchProposal> proposals;
  for (const Match& match : matches) {
    const bool is_itself = match.entry.letter == segment.letter && match.entry.id == segment.id;
    if (!is_itself) proposals.push_back(proposal_of(match, segment.source.text, recognise));
  }
  for (const Fragment& fragment : fragments_of(segment.source.text, memory->index(), {.limit = 3})) {
    if (fragment.in_target.empty()) continue;
    parts.push_back({fragment.source, std::string(fragment.in_target.of(fragment.entry.target))});
    proposals.push_back({.kind = MatchProposal::Kind::fragment,
                         .source = {{std::string(fragment.source.of(segment.source.text)), MarkedSpan::Kind::emphasis}},
                         .target = TaggedText(std::string(fragment.in_target.of(fragment.entry.target))),
                         .provenance = provenance_of(fragment.entry, fragment.times)});
  }
  if (const auto assembly = assembled_proposal(segment.source.text, std::move(parts))) proposals.push_back(*assembly);
  return proposals;
}

PhraseRecord SharedDesk::record_of(std::string_view phrase, Side side, const std::stop_token& stop) {
  const std::lock_guard lock(memory_mutex_);
  LocalMemory* const memory = this->memory();
  return memory == nullptr
             ? PhraseRecord{}
             : phrase_record(memory->index(), timeline_query(std::string(phrase), side, memory->manifest()), stop);
}

/// What was confirmed goes into the memory; who confirms does not wait for an import that holds it. The session's own
/// journal keeps the segment until then.
void SharedDesk::learn(const SegmentSnapshot& segment, State state) {
  MemoryEntry entry{.source = segment.source.text,
                    .target = segment.target.text,
                    .letter = segment.letter,
                    .id = segment.id,
                    .dossier = segment.dossier,
                    .date = utc_now(),
                    .state = state,
                    .previous_source = segment.previous,
                    .next_source = segment.next,
                    .codes = static_cast<int>(segment.source.codes.size())};
  {
    const std::lock_guard lock(confirmed_mutex_);
    confirmed_.push_back(std::move(entry));
  }
  if (const std::unique_lock lock(memory_mutex_, std::try_to_lock); lock) learn_confirmed();
}

SharedDesk::~SharedDesk() {
  try {
    learn_confirmed();
  } catch (const std::exception&) {
    // The sessions' journals still have what the memory could not take.
  }
}

/// With the memory's mutex held.
void SharedDesk::learn_confirmed() {
  const std::lock_guard lock(confirmed_mutex_);
  if (confirmed_.empty()) return;
  LocalMemory* const memory = this->memory();
  if (memory != nullptr && memory->is_writable()) {
    for (const MemoryEntry& entry : confirmed_) memory->put(entry);
  }
  confirmed_.clear();
}

void SharedDesk::add_letter(const std::string& letter, const Document& document,
                            const std::vector<std::filesystem::path>& originals) {
  const std::lock_guard lock(memory_mutex_);
  LocalMemory* const memory = this->memory();
  if (memory == nullptr || !memory->is_writable()) return;
  const std::string name = letter_name_of(letter);
  memory->add_letter(name, document);
  memory->flush();
  keep_originals(memory->folder(), name, originals);
}

std::optional<Document> SharedDesk::letter(const std::string& name) {
  const std::lock_guard lock(memory_mutex_);
  LocalMemory* const memory = this->memory();
  if (memory == nullptr) return std::nullopt;
  const std::vector<std::string> letters = memory->letters();
  const std::string known = letter_name_of(name);
  if (!std::ranges::binary_search(letters, known)) return std::nullopt;
  return memory->letter(known);
}

void write_glossary(const Glossary& glossary, const std::filesystem::path& path) {
  replace_file(path, path.extension() == ".csv" ? glossary.to_csv() : glossary.to_tbx());
}

void SharedDesk::add_term(const std::string& source, const std::string& target, const std::string& avoided) {
  if (options_.glossaries.empty()) throw Error(ErrorKind::unsupported, "No glossary is open.");
  const std::filesystem::path& path = options_.glossaries.front();
  Glossary glossary = Glossary::opened(path);
  Concept entry{.terms = {{.text = source, .language = options_.source_language},
                          {.text = target, .language = options_.target_language}}};
  if (!avoided.empty()) {
    entry.terms.push_back({.text = avoided, .language = options_.target_language, .status = TermStatus::forbidden});
  }
  glossary.add(std::move(entry));
  write_glossary(glossary, path);
  ++edition_;
}

void SharedDesk::accept_word(const std::string& word, const std::string& language) {
  const std::lock_guard lock(desk_mutex_);
  const Side side = language == options_.source_language ? Side::source : Side::target;
  desk().workspace->user_words(side).add(UserList::personal, word);
  ++edition_;
}

std::size_t SharedDesk::import_memory(const std::filesystem::path& path, const std::function<void(double)>& progress,
                                      const std::stop_token& stop) {
  const std::lock_guard lock(memory_mutex_);
  LocalMemory* const memory = this->memory();
  if (memory == nullptr || !memory->is_writable())
    throw Error(ErrorKind::unsupported, "No memory is open for writing.");
  TaskControl control{.on_progress = {}, .stop = stop};
  control.on_progress = [&progress](std::uint64_t done, std::uint64_t total) {
    if (progress && total > 0) progress(static_cast<double>(done) / static_cast<double>(total));
  };
  const std::size_t pairs = import_file(*memory, path, {}, control).entries;
  learn_confirmed();
  return pairs;
}

/// The wordings of a concept in one order, to see whether a glossary has it.
std::string wordings_of(const Concept& entry) {
  std::vector<std::string> wordings;
  for (const Term& term : entry.terms) wordings.push_back(term.language.substr(0, 2) + ' ' + term.text);
  std::ranges::sort(wordings);
  return fmt::format("{}", fmt::join(wordings, "\n"));
}

std::size_t SharedDesk::import_terms(const std::filesystem::path& path) {
  const Glossary other = Glossary::opened(path);
  if (options_.glossaries.empty()) throw Error(ErrorKind::unsupported, "No glossary is open.");
  const std::lock_guard lock(desk_mutex_);
  const std::filesystem::path& own = options_.glossaries.front();
  Glossary glossary = Glossary::opened(own);
  std::unordered_set<std::string> known;
  for (const Concept& entry : glossary.concepts()) known.insert(wordings_of(entry));
  std::size_t added = 0;
  for (Concept entry : other.concepts()) {
    if (!known.insert(wordings_of(entry)).second) continue;
    entry.id.clear();
    glossary.add(std::move(entry));
    ++added;
  }
  if (added > 0) write_glossary(glossary, own);
  ++edition_;
  return added;
}

}  // namespace

Services services_of(WorkspaceOptions options) {
  Services services;
  services.memory_name = options.memory.filename().string();
  const auto desk = std::make_shared<SharedDesk>(std::move(options));
  services.misspellings = [desk](auto text, auto language) { return desk->misspellings(text, language); };
  services.suggestions = [desk](auto word, auto language) { return desk->suggestions(word, language); };
  services.terms = [desk](const SegmentSnapshot& segment) { return desk->terms(segment); };
  services.issues = [desk](const SegmentSnapshot& segment) { return desk->issues(segment); };
  services.matches = [desk](const SegmentSnapshot& segment, const std::stop_token&) { return desk->matches(segment); };
  services.concordance = [desk](auto phrase, Side side, const std::stop_token& stop) {
    return desk->record_of(phrase, side, stop);
  };
  services.confirmed = [desk](const SegmentSnapshot& segment, State state) { desk->learn(segment, state); };
  services.add_letter = [desk](const auto& letter, const Document& document, const auto& originals) {
    desk->add_letter(letter, document, originals);
  };
  services.letter = [desk](const std::string& name) { return desk->letter(name); };
  services.add_term = [desk](const auto& source, const auto& target, const auto& avoided) {
    desk->add_term(source, target, avoided);
  };
  services.accept_word = [desk](const auto& word, const auto& language) { desk->accept_word(word, language); };
  services.import_memory = [desk](const auto& path, const auto& progress, const std::stop_token& stop) {
    return desk->import_memory(path, progress, stop);
  };
  services.import_terms = [desk](const std::filesystem::path& path) { return desk->import_terms(path); };
  services.with_memory = [desk](const auto& job) { desk->with_memory(job); };
  return services;
}

}  // namespace weerga

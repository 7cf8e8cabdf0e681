// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <wx/toplevel.h>
#include <wx/uiaction.h>

#include <functional>
#include <stdexcept>
#include <string>

#include "editor/ui/editor_page.h"
#include "editor/ui/main_frame.h"
#include "tests/ui/sample.h"

namespace weerga::test {

/// A real window on the sample letter, driven by real key presses. Nothing sleeps: a test waits for a state and fails
/// if it does not come.
class WindowTest : public testing::Test {
 protected:
  WindowTest();  ///< on the sample letter
  explicit WindowTest(FrameOptions options);
  ~WindowTest() override;
  void start(FrameOptions options);  ///< a new window in the place of the old one

  /// Lets the event loop work until `state` holds; fails after ten seconds.
  void wait_for(const std::function<bool()>& state, const std::string& what);
  void settle();  ///< until nothing is waiting any more
  void show(Document document);

  /// Presses a key as KeyMap spells it, in the control that has the focus.
  void press(const std::string& key);
  void type(const std::string& words);
  void focus_editor();

  [[nodiscard]] MainFrame& frame() { return *frame_; }
  [[nodiscard]] EditorPage& page() { return frame_->page(); }
  [[nodiscard]] Session& session() { return *page().session(); }
  [[nodiscard]] std::string target(std::size_t row);

  /// Waits for a window of that class and puts it in front. Throws std::runtime_error if none comes.
  template <typename Window>
  Window& opened();
  /// "LETTER#ID" of the pair that was to be mended last.
  [[nodiscard]] const std::string& mended() const { return mended_; }

 private:
  MainFrame* frame_ = nullptr;
  wxUIActionSimulator simulator_;
  std::string mended_;
};

template <typename Window>
Window& WindowTest::opened() {
  Window* found = nullptr;
  wait_for(
      [&found] {
        for (wxWindow* window : wxTopLevelWindows) {
          auto* wanted = dynamic_cast<Window*>(window);
          if (wanted != nullptr && !wanted->IsBeingDeleted() && wanted->IsShownOnScreen()) found = wanted;
        }
        return found != nullptr;
      },
      "the window");
  if (found == nullptr) throw std::runtime_error("no window was opened: " + frame_->message());
  found->Raise();
  wait_for([found] { return found->IsActive(); }, "the window in front");
  return *found;
}

}  // namespace weerga::test

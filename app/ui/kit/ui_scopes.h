#pragma once
// What is drawn with for the length of a C++ block: scopes of nodes, rows, what edits, lists of one frame. Comes with
// ui.h, which every user includes.

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <type_traits>

namespace waymark {

/// A list that lives until the end of the frame and costs no allocation: of pointers, numbers, views and what
/// is made of them. A std::span takes it.
template <class T>
class FrameList {
    static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= alignof(void*));

  public:
    explicit FrameList(const Ui& ui) : ui_(ui) {}
    FrameList(const FrameList&) = delete;
    FrameList& operator=(const FrameList&) = delete;
    void push_back(const T& thing) {
        if (size_ == room_) {
            room_ = room_ == 0 ? 16 : room_ * 2;
            auto* const more = static_cast<T*>(ui_.frame_room(room_ * sizeof(T)));
            std::copy(begin(), end(), more);
            things_ = more;
        }
        things_[size_++] = thing;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const T* data() const { return things_; }
    [[nodiscard]] const T* begin() const { return things_; }
    [[nodiscard]] const T* end() const { return things_ + size_; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return things_[i]; }
    [[nodiscard]] const T& back() const { return things_[size_ - 1]; }

  private:
    const Ui& ui_;
    T* things_ = nullptr;
    std::size_t size_ = 0, room_ = 0;
};

/// `Scope` for the length of a C++ block.
class SemScope {
  public:
    SemScope(Ui& ui, Role role, std::string_view key, std::string_view name = {}, bool arrows = false) : ui_(ui) {
        id = ui.push_scope(role, key, name, arrows);
    }
    ~SemScope() { ui_.pop_scope(); }
    SemScope(const SemScope&) = delete;
    SemScope& operator=(const SemScope&) = delete;
    NodeId id = 0;

  private:
    Ui& ui_;
};

/// What is drawn while one lives edits: while there is only reading it is disabled, and says why.
class Editing {
  public:
    explicit Editing(Ui& ui, bool edits = true) : ui_(ui), first_(ui.said_so_far()), edits_(edits) {
        if (edits_) ui_.enter_editing();
    }
    ~Editing() {
        if (edits_) ui_.leave_editing(first_);
    }
    Editing(const Editing&) = delete;
    Editing& operator=(const Editing&) = delete;

  private:
    Ui& ui_;
    std::size_t first_;
    bool edits_;
};

/// Widgets side by side, wrapping, for the length of a C++ block.
class Row {
  public:
    explicit Row(Ui& ui, float gap = 8) : ui_(ui) { ui.begin_row(gap); }
    ~Row() { ui_.end_row(); }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

  private:
    Ui& ui_;
};

}  // namespace waymark

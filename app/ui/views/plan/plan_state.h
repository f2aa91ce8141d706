#pragma once
// What the person is looking at of the plan. Part of ViewState.

#include <cstdint>
#include <string>

namespace waymark {

enum class PlanLook : std::uint8_t { Table, TimeLine, Meeting };

struct PlanState {
    PlanLook look = PlanLook::Table;
    std::string action;      ///< Id of the one in the detail pane
    std::string note;        ///< Id of the progress note being written
    bool focus_new = false;  ///< An action was just added: the focus goes to what will be done
    std::string sort_key = "due";
    bool descending = false;
    bool open_only = false;  ///< Leave out what is done or stopped
    std::string since;       ///< Of the last meeting, ISO or as typed; empty: three months ago
};

}  // namespace waymark

#pragma once
// One partnership's filled-in framework: the records, and the Document that holds them.
//
// A Document is a value. Records are immutable and shared, so copying a Document costs a few pointers; every
// edit makes a new Document (see command.h). Text is UTF-8. An empty string, an empty list and "no number"
// all mean "not said": nothing here is ever inferred from silence.
//
// Values of a vocabulary ("running", "labour") are kept as their ids, known to the pack or not: a document
// filled against another pack opens with nothing lost, and `validate` (validate.h) points out what the pack
// does not know.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/base/whole_number.h"
#include "model/document/record.h"
#include "model/document/record_list.h"

namespace waymark {

/// Who the partnership is. There is exactly one; its id is "partnership" and is not written.
struct Partnership : Record {
    std::string name;
    Strings areas;      ///< Area codes (areas.h), "E23000026".
    std::string scale;  ///< Vocabulary "scale".
    std::string type;   ///< Vocabulary "partnership-type".
    /// What is this partnership's to fill (analysis/scope.h): levels, pathways, and entries of "exploitation-type".
    /// Each empty: all of them.
    Strings our_levels, our_pathways, our_exploitation;
    std::string chair;          ///< Organisation, not a person.
    std::string chair_type;     ///< Vocabulary "chair-body".
    std::string co_ordinator;   ///< Organisation or post, not a person's name.
    std::string policing_body;  ///< Local policing body, free name.
    std::string policing_body_type;
    std::string progress_tracking;  ///< Vocabulary "progress-tracking".
    std::string review_period;      ///< "Every 6 months", free.
    std::string handling_note;      ///< Printed on every page of every export. We never fill it in.
    std::string note;               ///< About this document: where it comes from. Shown on every screen when it is an
                                    ///< invented example.
    bool invented = false;          ///< An invented example: every screen and export says so.

    bool operator==(const Partnership&) const = default;
};

/// One organisation in the partnership.
struct Member : Record {
    std::string organisation;
    std::string type;             ///< Vocabulary "member-type".
    std::string first_responder;  ///< Vocabulary "first-responder"; empty: it is none, or nobody said.
    std::string role;

    bool operator==(const Member&) const = default;
};

/// Something the partnership does, or plans to do.
struct Activity : Record {
    std::string title;
    std::string description;
    std::string lead;
    Strings partners;
    Strings areas;  ///< Area codes.
    std::string place;

    std::string level;  ///< Level id of the pack.
    Strings factors;    ///< Factor ids of the pack, or ids of own factors.
    Strings questions;  ///< Ids of checklist questions of the pack that it is part of the answer to.
    Strings components;
    std::string main_stage;  ///< Stage id; "enabler" neither fills nor hides a gap.
    Strings other_stages;
    Strings pathways;
    std::string category;  ///< Vocabulary "activity-category", or the partnership's own words.

    std::string reach;
    std::string four_p;
    Strings exploitation;
    Strings exploitation_forms;  ///< Vocabulary "exploitation-form".
    Strings who_for;
    Strings nrm_stages;
    Strings duties;

    std::string status;
    std::string start;  ///< ISO day, as typed if it is not one.
    std::string end;
    std::string funding;
    std::string funding_end;

    std::string survivor_involvement;
    std::string evidence;
    std::string evidence_date;  ///< Of the evidence itself, not of typing it in.
    std::string evidence_link;
    std::string rag;
    std::string rag_checked_on;
    std::string rag_checked_by;  ///< Organisation.
    std::string reviewed_on;

    std::string source;
    std::string notes;     ///< Private: never in a public version.
    bool publish = false;  ///< "May be published", off until somebody says so.

    bool operator==(const Activity&) const = default;
};

/// What the partnership says about one factor or checklist question. Its id is that factor's or question's
/// id.
struct Reflection : Record {
    std::string strength;  ///< Vocabulary "strength".
    std::string in_place;
    std::string evidence;
    std::string evidence_date;
    std::string evidence_link;
    std::string not_known;
    bool done = false;  ///< The partnership says it has finished with this one.

    bool operator==(const Reflection&) const = default;
};

/// One member's own answer to one factor or question.
struct Answer : Record {
    std::string about;   ///< Id of the reflection.
    std::string member;  ///< Id of the member.
    std::string strength;
    std::string comment;

    bool operator==(const Answer&) const = default;
};

/// What was decided on a gap. Its id is the gap's id, which says where it is
/// ("coverage/level=national/stage=early").
struct GapDecision : Record {
    std::string decision;  ///< Vocabulary "gap-decision".
    std::string reason;
    std::string decided_by;
    std::string decided_on;

    bool operator==(const GapDecision&) const = default;
};

/// Something somebody will do about a gap.
struct Action : Record {
    std::string what;
    std::string gap;     ///< Id of the gap it answers; empty if none.
    std::string factor;  ///< Id of the factor it serves.
    std::string owner;   ///< Organisation or post.
    std::string due;
    std::string priority;
    std::string status;
    std::string rag;
    std::string done_on;

    bool operator==(const Action&) const = default;
};

/// A dated line on how an action goes.
struct ProgressNote : Record {
    std::string action;  ///< Id of the action.
    std::string date;
    std::string text;

    bool operator==(const ProgressNote&) const = default;
};

/// A local count for one calendar year.
struct LocalCount : Record {
    std::string measure;  ///< "referrals" or "duty-to-notify".
    WholeNumber year;
    WholeNumber count;         ///< Below 5, or not read as a number, it is left out of everything public.
    std::string exploitation;  ///< Vocabulary id, empty for all.
    std::string who;           ///< "adults", "children", empty for all.
    std::string source;
    std::string published;  ///< Day the source came out.

    bool operator==(const LocalCount&) const = default;
};

/// One of the products a partnership is asked for. Its id is the id of the request in the pack.
struct Product : Record {
    std::string status;  ///< Vocabulary "product-status".
    std::string date;
    std::string link;
    std::string review_due;
    std::string note;

    bool operator==(const Product&) const = default;
};

/// A factor the partnership added to a level whose published list is not known, or beside it.
struct OwnFactor : Record {
    std::string title;
    std::string level;
    std::string summary;

    bool operator==(const OwnFactor&) const = default;
};

/// Something a meeting put aside to come back to.
struct ParkedPoint : Record {
    std::string text;
    std::string about;  ///< Id of the factor or checklist question it came up under; empty if none.
    std::string date;   ///< Day it was put aside.

    bool operator==(const ParkedPoint&) const = default;
};

struct Document;

/// A dated, named copy of the document, without its own snapshots. Shares every record that has not changed
/// since.
struct Snapshot : Record {
    std::string name;
    std::string date;
    std::shared_ptr<const Document> content;

    bool operator==(const Snapshot&) const = default;
};

/// Which pack the document was filled against.
struct FrameworkRef {
    std::string id;
    std::string version;
    Extra extra;

    bool operator==(const FrameworkRef&) const = default;
};

struct Document {
    /// UUID of the document, kept in every copy: two files with one id are versions of one work.
    std::string id;
    FrameworkRef framework;
    std::shared_ptr<const Partnership> partnership = std::make_shared<const Partnership>();
    RecordList<Member> members;
    RecordList<Activity> activities;
    RecordList<Reflection> reflections;
    RecordList<Answer> answers;
    RecordList<GapDecision> gaps;
    RecordList<Action> actions;
    RecordList<ProgressNote> progress_notes;
    RecordList<LocalCount> profile;
    RecordList<Product> products;
    RecordList<OwnFactor> own_factors;
    RecordList<ParkedPoint> parking;
    RecordList<Snapshot> snapshots;
    Extra extra;
};

}  // namespace waymark

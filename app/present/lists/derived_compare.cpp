#include "present/lists/derived_compare.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/analysis/gap_analysis.h"
#include "model/base/text.h"
#include "model/document/titles.h"
#include "present/words/change_words.h"

namespace waymark {
namespace {

using Tone = CompareGroup::Tone;

struct Head {
    std::string_view title;
    Tone tone;
};

// In the order of each enumeration.
constexpr std::array<Head, 5> kActivities{{{tr_later("Activities added"), Tone::Good},
                                           {tr_later("Activities taken out of the record"), Tone::Plain},
                                           {tr_later("Activities ended"), Tone::Plain},
                                           {tr_later("Activities begun"), Tone::Good},
                                           {tr_later("Activities changed"), Tone::Plain}}};
constexpr std::array<Head, 6> kActions{{{tr_later("Actions added"), Tone::Plain},
                                        {tr_later("Actions done"), Tone::Good},
                                        {tr_later("Actions reopened"), Tone::Caution},
                                        {tr_later("Actions stopped"), Tone::Plain},
                                        {tr_later("Actions taken out"), Tone::Plain},
                                        {tr_later("Actions changed"), Tone::Plain}}};
constexpr std::array<Head, 7> kStrengths{{{tr_later("Answered for the first time"), Tone::Plain},
                                          {tr_later("Stronger"), Tone::Good},
                                          {tr_later("Weaker"), Tone::Caution},
                                          {tr_later("Now known"), Tone::Good},
                                          {tr_later("No longer known"), Tone::Caution},
                                          {tr_later("Answers taken back"), Tone::Plain},
                                          {tr_later("Answers changed otherwise"), Tone::Plain}}};

// Each field that differs on a line of its own; read out and copied, they still do not run together.
constexpr std::string_view kBetween = ";\n";

std::string name_of(const Snapshot& snapshot) {
    return std::string(name_or_unnamed(RecordKind::Snapshot, snapshot.name));
}

std::string label_of(const std::string& name, const std::string& day) {
    const auto date = parse_date(day);
    if (day.empty()) return name;
    return name + " (" + (date ? to_words(*date) : day) + ")";
}

}  // namespace

void DerivedCompare::update(const Document& document) {
    document_ = &document;
    listed_ = known_ = false;
}

void DerivedCompare::take_file(std::string_view name, Document document, FileAge age) {
    file_age_ = age;
    file_first_.reset();
    file_name_ = name;
    file_ = std::move(document);
    listed_ = known_ = false;
}

void DerivedCompare::turn_file() {
    file_first_ = result_.file != Result::FileIs::Earlier;
    known_ = false;
}

bool DerivedCompare::file_comes_first(std::size_t other, Date today) const {
    if (file_first_) return *file_first_;
    if (!file_is_copy()) return false;
    // The file stands before now, and that before the snapshots.
    const bool with_now = other == 1;
    if (with_now && file_age_ != FileAge::NotKnown) return file_age_ == FileAge::Older;
    const auto theirs = latest_day(file_, today),
               ours = with_now ? latest_day(*document_, today) : parse_date(snapshots_[other - 2]->date);
    return ours && (!theirs || *theirs < *ours);
}

void DerivedCompare::know_snapshots() {
    if (listed_) return;
    listed_ = true;
    snapshots_ = snapshots_by_date(*document_);
    choices_.clear();
}

std::span<const Snapshot* const> DerivedCompare::snapshots() {
    know_snapshots();
    return snapshots_;
}

std::span<const Choice> DerivedCompare::choices(Date today) {
    know_snapshots();
    if (choices_.empty() || today != today_) {
        today_ = today;
        known_ = false;
        labels_.clear();
        if (!file_name_.empty()) labels_.push_back(file_name_);
        labels_.push_back(label_of(std::string(tr("Now")), to_iso(today)));
        for (const Snapshot* snapshot : snapshots_) labels_.push_back(label_of(name_of(*snapshot), snapshot->date));
        choices_.clear();
        const std::size_t now = labels_.size() - snapshots_.size() - 1;
        for (std::size_t i = 0; i < labels_.size(); ++i)
            choices_.push_back({i < now    ? kFile
                                : i == now ? std::string_view()
                                           : std::string_view(snapshots_[i - now - 1]->id),
                                labels_[i],
                                {}});
        earlier_.assign(choices_.begin() + 1, choices_.end());
        if (now > 0) earlier_.front().value = kNow;
    }
    return choices_;
}

std::span<const Choice> DerivedCompare::earlier_choices(Date today) {
    (void)choices(today);
    return earlier_;
}

CompareGroup& DerivedCompare::group(CompareTarget target, Tone tone, std::string_view title) {
    for (CompareGroup& one : result_.groups)
        if (one.target == target && one.title == title) return one;
    return result_.groups.emplace_back(CompareGroup{target, tone, title, {}});
}

void DerivedCompare::fill_groups(const Comparison& made, const Document& before, const Document& after) {
    const Naming was{framework_, areas_, before}, is{framework_, areas_, after};
    const auto edited = [&](RecordKind kind, const std::string& id, const std::vector<ChangedPart>& parts) {
        return change_details(was, is, RecordChange{kind, id, RecordChange::How::Edited, parts}, kBetween);
    };
    for (const ActivityChange& change : made.activities) {
        const Activity* activity = after.activities.find(change.id);
        std::string detail = edited(RecordKind::Activity, change.id, change.parts);
        if (change.what == ActivityChange::What::Added) detail = activity->lead;
        const Head& head = kActivities[static_cast<std::size_t>(change.what)];
        group(CompareTarget::Activity, head.tone, tr(head.title))
            .items.push_back(
                {change.id, std::string(name_or_unnamed(RecordKind::Activity, change.title)), std::move(detail), "", ""});
    }
    for (const ActionChange& change : made.actions) {
        const Action* action = after.actions.find(change.id);
        std::string detail = edited(RecordKind::Action, change.id, change.parts);
        if (detail.empty() && action) detail = action->owner;
        const Head& head = kActions[static_cast<std::size_t>(change.what)];
        group(CompareTarget::Action, head.tone, tr(head.title))
            .items.push_back(
                {change.id, std::string(name_or_unnamed(RecordKind::Action, change.text)), std::move(detail), "", ""});
    }
    const auto add_gaps = [&](const std::vector<GapChange>& changes, Tone tone, std::string_view title) {
        for (const GapChange& change : changes) {
            // The title of an empty place says all of it.
            const bool empty = change.kind == GapKind::NothingRecorded;
            group(CompareTarget::Gap, tone, title)
                .items.push_back({change.id, change.title, empty ? std::string() : std::string(kind_title(change.kind)), "", ""});
        }
    };
    add_gaps(made.closed, Tone::Good, tr("Gaps closed"));
    add_gaps(made.opened, Tone::Caution, tr("Gaps opened"));
    for (const RecordChange& change : made.decided) {
        const GapDecision* decision = after.gaps.find(change.id);
        std::string detail = edited(RecordKind::GapDecision, change.id, change.parts);
        if (detail.empty() && decision) detail = framework_.title_of(ChoiceList("gap-decision"), decision->decision);
        group(CompareTarget::Gap, Tone::Plain, tr("Gaps decided"))
            .items.push_back({change.id, gap_title(framework_, after, change.id, &areas_), std::move(detail), "", ""});
    }
    for (const StrengthChange& change : made.strengths) {
        const Head& head = kStrengths[static_cast<std::size_t>(change.way)];
        group(CompareTarget::Strength, head.tone, tr(head.title))
            .items.push_back({change.about, change.title, "", change.before, change.after});
    }
    fill_others(made, was, is);
}

void DerivedCompare::fill_others(const Comparison& made, const Naming& was, const Naming& is) {
    for (const Change& change : made.others) {
        const auto* const record = std::get_if<RecordChange>(&change);
        CompareGroup& into =
            group(CompareTarget::Record, Tone::Plain, record ? kind_heading(record->kind) : tr("The document as a whole"));
        if (record) into.kind = record->kind;
        into.items.push_back({record ? record->id : std::string("document"), change_title(was, is, change),
                              change_details(was, is, change, kBetween), "", ""});
    }
}

const DerivedCompare::Result& DerivedCompare::result(std::string_view from, std::string_view to, Date today) {
    const std::span<const Choice> all = choices(today);
    if (known_ && from == from_ && to == to_) return result_;
    known_ = true;
    from_ = from;
    to_ = to;
    result_ = {};
    // By their place among the choices: the file, now, then the snapshots from the newest to the oldest.
    const std::size_t now = file_name_.empty() ? 0 : 1;
    const auto place = [&](std::string_view id, std::size_t otherwise) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (i != now && all[i].value == id) return i;
        return otherwise;
    };
    std::size_t earlier = from == kNow ? now : place(from, std::min(now + 1, all.size() - 1)), later = place(to, now);
    result_.same = earlier == later;
    if (result_.same) return result_;
    if (earlier < later) std::swap(earlier, later);
    if (later < now) {
        if (file_comes_first(earlier, today)) std::swap(earlier, later);
        result_.file = later < now ? Result::FileIs::Later : Result::FileIs::Earlier;
    }
    result_.since_only_snapshot = snapshots_.size() == 1 && earlier > now && later == now;
    const auto day = [&](std::size_t at) {
        return at <= now ? today : parse_date(snapshots_[at - now - 1]->date).value_or(today);
    };
    const auto document = [&](std::size_t at) {
        if (at < now) return file_;
        return at == now ? *document_ : restored(*document_, *snapshots_[at - now - 1]);
    };
    const Document before = document(earlier), after = document(later);
    GapOptions options;
    options.areas = &areas_;
    const Comparison made = compare(framework_, before, day(earlier), after, day(later), options);
    result_.from = all[earlier].label;
    result_.to = all[later].label;
    result_.words = comparison_text(made);
    result_.still_open = made.still_open;
    result_.emptied = made.emptied;
    result_.put_outside = made.put_outside;
    result_.taken_in = made.taken_in;
    fill_groups(made, before, after);
    return result_;
}

}  // namespace waymark

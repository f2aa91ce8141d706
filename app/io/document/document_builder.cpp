#include "io/document/document_builder.h"

#include <algorithm>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "model/base/sorting.h"
#include "model/base/uuid.h"

namespace waymark::codec {
namespace {

constexpr std::string_view kUnread = "unread:";

void append_value(std::string& out, const Record& record, const Field& field) {
    if (const std::string* text = field.text(record)) {
        out += *text;
    } else if (const Strings* list = field.list(record)) {
        for (const std::string& one : *list) out += one + '\x1e';
    } else if (const bool* flag = field.flag(record)) {
        out += *flag ? "1" : "";
    } else {
        out += field.number(record)->text();
    }
    out += '\x1f';
}

std::string id_from_content(const RecordTarget& target, std::string_view list_key, std::size_t attempt) {
    std::string content(list_key);
    content += '\x1f' + std::to_string(attempt) + '\x1f';
    for (const Field& field : target.fields) append_value(content, *target.record, field);
    for (const auto& [key, json] : target.record->extra) content += key + '\x1f' + json + '\x1f';
    return uuid_of(content);
}

bool holds_the_same(const RecordType& type, const Record& a, const Record& b) {
    const auto fields = type.fields();
    return a == b && std::all_of(fields.begin(), fields.end(), [&](const Field& field) { return is_same(a, b, field); });
}

}  // namespace

void put_in_order(Extra& extra, const Where& where, ProblemList& problems) {
    const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (extra.size() < 2) return;
    sort_stably(extra, by_key);
    Extra ordered;
    Extra renamed;
    for (std::size_t i = 0; i < extra.size(); ++i) {
        if (ordered.empty() || ordered.back().first != extra[i].first) {
            ordered.push_back(std::move(extra[i]));
        } else if (extra[i].first.substr(0, kUnread.size()) == kUnread) {
            renamed.push_back(std::move(extra[i]));
        } else {
            problems.error("duplicate-key", where(), "“{}” is there more than once. Only the last of them was kept.",
                           {extra[i].first});
            ordered.back() = std::move(extra[i]);
        }
    }
    if (!renamed.empty()) {
        std::unordered_set<std::string> taken;
        for (const auto& one : ordered) taken.insert(one.first);
        std::size_t number = 2;
        std::string_view previous;
        for (auto& [key, json] : renamed) {
            if (key != previous) number = 2;
            previous = key;
            std::string free;
            do free = key + ' ' + std::to_string(number++);
            while (!taken.insert(free).second);
            ordered.emplace_back(std::move(free), std::move(json));
        }
        sort_stably(ordered, by_key);
    }
    extra = std::move(ordered);
}

RecordTarget& ListBuilder::begin_record() {
    target_.record = type_.make();
    return target_;
}

void ListBuilder::end_record(const Where& where, ProblemList& problems) {
    std::string& id = target_.record->id;
    if (id.empty()) {
        id = free_id(0);
        problems.warn("missing-id", where(), "This entry had no id, so it was given one.");
    } else if (is_taken(id)) {
        const std::string given = id;
        id = free_id(1);
        problems.error("duplicate-id", where(),
                       "Two entries had the same id, “{}”. Both are here; this one was given an id of its "
                       "own.",
                       {given});
    }
    records_.push_back(std::move(target_.record));
    if (in_order_) in_order_ = records_.size() < 2 || records_[records_.size() - 2]->id < records_.back()->id;
    if (ids_.size() != 0) ids_.add(records_.back()->id, 0);
}

std::string ListBuilder::free_id(std::size_t attempt) {
    std::string id = id_from_content(target_, key(), attempt);
    if (!is_taken(id)) return id;
    std::size_t& next = next_attempt_[id];
    next = std::max(next, attempt + 1);
    do id = id_from_content(target_, key(), next++);
    while (is_taken(id));
    return id;
}

// While ids come in order, as we write them, looking at the last one is enough.
bool ListBuilder::is_taken(const std::string& id) {
    if (in_order_ && (records_.empty() || records_.back()->id < id)) return false;
    if (ids_.size() == 0)
        for (const auto& record : records_) ids_.add(record->id, 0);
    return ids_.find(id) != IdIndex::kNone;
}

void ListBuilder::give_to(Document& document) {
    type_.list(document) = AnyRecordList::from_distinct(std::move(records_), type_.is_named);
}

DocumentBuilder::DocumentBuilder() : partnership_{std::make_shared<Partnership>(), fields<Partnership>()} {
    for (const RecordType& type : record_types()) lists_.emplace_back(type);
    snapshots_ = list(record_type(RecordKind::Snapshot).key);
}

ListBuilder* DocumentBuilder::list(std::string_view key) {
    for (ListBuilder& one : lists_)
        if (one.key() == key) return &one;
    return nullptr;
}

Document DocumentBuilder::finish() {
    for (ListBuilder& one : lists_) one.give_to(document);
    document.partnership = std::static_pointer_cast<const Partnership>(partnership_.record);
    return std::move(document);
}

void share_with_snapshots(Document& document) {
    std::vector<std::shared_ptr<const Snapshot>> snapshots;
    for (const Snapshot& given : document.snapshots) {
        auto content = std::make_shared<Document>(*given.content);
        if (*content->partnership == *document.partnership) content->partnership = document.partnership;
        for (const RecordType& type : record_types()) {
            const AnyRecordList& main = type.list_in(document);
            AnyRecordList& list = type.list(*content);
            std::vector<AnyRecordList::Ptr> records;
            bool all = main.size() == list.size();
            auto same_place = main.begin();
            for (auto it = list.begin(); it != list.end(); ++it) {
                auto known = main.find_shared(it->id);
                const bool shared = known && holds_the_same(type, *known, *it);
                all = all && shared && same_place++.shared() == known;
                records.push_back(shared ? std::move(known) : it.shared());
            }
            list = all ? main : AnyRecordList::from_distinct(std::move(records));
        }
        auto snapshot = std::make_shared<Snapshot>(given);
        snapshot->content = std::move(content);
        snapshots.push_back(std::move(snapshot));
    }
    if (!snapshots.empty()) document.snapshots = RecordList<Snapshot>::from(std::move(snapshots));
}

}  // namespace waymark::codec

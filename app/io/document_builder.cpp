#include "io/document_builder.h"

#include <algorithm>
#include <type_traits>
#include <unordered_set>
#include <utility>

#include "model/uuid.h"

namespace waymark::codec {
namespace {

constexpr std::string_view kUnread = "unread:";

void append_value(std::string& out, RecordTarget& record, std::size_t field) {
    void* value = record.value(field);
    switch (record.type(field)) {
        case FieldType::Text:
            out += *static_cast<std::string*>(value);
            break;
        case FieldType::List:
            for (const std::string& one : *static_cast<Strings*>(value)) out += one + '\x1e';
            break;
        case FieldType::Flag:
            out += *static_cast<bool*>(value) ? "1" : "";
            break;
        case FieldType::Number:
            if (const auto& number = *static_cast<std::optional<std::int64_t>*>(value))
                out += std::to_string(*number);
            break;
    }
    out += '\x1f';
}

}  // namespace

void put_in_order(Extra& extra, const Where& where, ProblemList& problems) {
    const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (extra.size() < 2) return;
    std::stable_sort(extra.begin(), extra.end(), by_key);
    Extra ordered;
    Extra renamed;
    for (std::size_t i = 0; i < extra.size(); ++i) {
        if (ordered.empty() || ordered.back().first != extra[i].first) {
            ordered.push_back(std::move(extra[i]));
        } else if (extra[i].first.substr(0, kUnread.size()) == kUnread) {
            renamed.push_back(std::move(extra[i]));
        } else {
            problems.error(
                "duplicate-key", where(),
                "“" + extra[i].first + "” is there more than once. Only the last of them was kept.");
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
        std::stable_sort(ordered.begin(), ordered.end(), by_key);
    }
    extra = std::move(ordered);
}

std::string id_from_content(RecordTarget& record, std::string_view list_key, std::size_t attempt) {
    std::string content(list_key);
    content += '\x1f' + std::to_string(attempt) + '\x1f';
    for (std::size_t field = 0; field < record.field_count(); ++field) append_value(content, record, field);
    for (const auto& [key, json] : record.extra()) content += key + '\x1f' + json + '\x1f';
    return uuid_of(content);
}

DocumentBuilder::DocumentBuilder() {
    for_each_kind([this]<class R>() {
        auto list = std::make_unique<ListBuilderOf<R>>();
        if constexpr (std::is_same_v<R, Snapshot>) snapshots_ = list.get();
        lists_.push_back(std::move(list));
    });
}

ListBuilder* DocumentBuilder::list(std::string_view key) {
    for (const auto& one : lists_)
        if (one->key() == key) return one.get();
    return nullptr;
}

Document DocumentBuilder::finish() {
    for (const auto& one : lists_) one->give_to(document);
    document.partnership = std::move(partnership_.record);
    return std::move(document);
}

void share_with_snapshots(Document& document) {
    std::vector<std::shared_ptr<const Snapshot>> snapshots;
    for (const Snapshot& given : document.snapshots) {
        auto content = std::make_shared<Document>(*given.content);
        if (*content->partnership == *document.partnership) content->partnership = document.partnership;
        for_each_kind([&]<class R>() {
            const RecordList<R>& main = document.*RecordTraits<R>::list;
            RecordList<R>& list = content.get()->*RecordTraits<R>::list;
            std::vector<typename RecordList<R>::Ptr> records;
            bool all = main.size() == list.size();
            for (auto it = list.begin(); it != list.end(); ++it) {
                auto known = main.find_shared(it->id);
                const bool shared = known && *known == *it;
                all = all && shared;
                records.push_back(shared ? std::move(known) : it.shared());
            }
            list = all ? main : RecordList<R>::from(std::move(records));
        });
        auto snapshot = std::make_shared<Snapshot>(given);
        snapshot->content = std::move(content);
        snapshots.push_back(std::move(snapshot));
    }
    if (!snapshots.empty()) document.snapshots = RecordList<Snapshot>::from(std::move(snapshots));
}

}  // namespace waymark::codec

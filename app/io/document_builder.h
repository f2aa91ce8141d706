#pragma once
// Gathers the records of a document while its file is read, and makes the Document of them. Internal to the
// codec.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "io/record_target.h"
#include "model/document.h"
#include "model/problem_list.h"

namespace waymark::codec {

/// Gives the path of what is being read; asked only when there is a problem.
using Where = std::function<std::string()>;

/// Puts unknown keys in order. Of two with one name the later is kept; what was kept because it could not be
/// read gets a name of its own instead, so that none of it is lost.
void put_in_order(Extra& extra, const Where& where, ProblemList& problems);

/// An id for a record that has none, or has one that is taken. The same content and `attempt` always give the
/// same.
[[nodiscard]] std::string id_from_content(RecordTarget& record, std::string_view list_key,
                                          std::size_t attempt);

/// The records of one kind, one after the other.
class ListBuilder {
  public:
    virtual ~ListBuilder() = default;
    [[nodiscard]] virtual std::string_view key() const = 0;
    /// A new record to fill.
    [[nodiscard]] virtual RecordTarget& begin_record() = 0;
    /// Takes the record in. It gets an id when it has none or its id is taken.
    virtual void end_record(const Where& where, ProblemList& problems) = 0;
    virtual void give_to(Document& document) = 0;

    bool named = false;  ///< The file has named this list before.
};

template <class R>
class ListBuilderOf final : public ListBuilder {
  public:
    std::string_view key() const override { return RecordTraits<R>::key; }

    RecordTarget& begin_record() override {
        target_.record = std::make_shared<R>();
        return target_;
    }

    void end_record(const Where& where, ProblemList& problems) override {
        std::string& id = target_.record->id;
        if (id.empty()) {
            for (std::size_t attempt = 0; id.empty() || is_taken(id); ++attempt)
                id = id_from_content(target_, key(), attempt);
            problems.warn("missing-id", where(), "This entry had no id, so it was given one.");
        } else if (is_taken(id)) {
            const std::string given = id;
            for (std::size_t attempt = 1; is_taken(id); ++attempt)
                id = id_from_content(target_, key(), attempt);
            problems.error("duplicate-id", where(),
                           "Two entries had the same id, “" + given +
                               "”. Both are here; this one was given an id of its own.");
        }
        records_.push_back(std::move(target_.record));
        if (in_order_)
            in_order_ = records_.size() < 2 || records_[records_.size() - 2]->id < records_.back()->id;
        if (!ids_.empty()) ids_.insert(records_.back()->id);
    }

    void give_to(Document& document) override {
        document.*RecordTraits<R>::list = RecordList<R>::from(std::move(records_));
    }

    [[nodiscard]] R& current() { return *target_.record; }

  private:
    // While ids come in order, as we write them, looking at the last one is enough.
    bool is_taken(const std::string& id) {
        if (in_order_ && (records_.empty() || records_.back()->id < id)) return false;
        if (ids_.empty())
            for (const auto& record : records_) ids_.insert(record->id);
        return ids_.count(id) != 0;
    }

    RecordTargetOf<R> target_;
    std::vector<std::shared_ptr<const R>> records_;
    std::unordered_set<std::string_view>
        ids_;  // Views into the records, which stay where they are. Empty while not needed.
    bool in_order_ = true;
};

class DocumentBuilder {
  public:
    DocumentBuilder();

    /// The list with this key, "members" included; null for any other key.
    [[nodiscard]] ListBuilder* list(std::string_view key);
    [[nodiscard]] RecordTarget& partnership() { return partnership_; }
    /// The snapshot that is being read.
    [[nodiscard]] Snapshot& current_snapshot() { return snapshots_->current(); }

    /// What the file says of the document itself: filled in while it is read.
    Document document;

    /// Everything gathered, as a document.
    [[nodiscard]] Document finish();

  private:
    std::vector<std::unique_ptr<ListBuilder>> lists_;
    ListBuilderOf<Snapshot>* snapshots_ = nullptr;  ///< One of the lists.
    RecordTargetOf<Partnership> partnership_;
};

/// Makes the snapshots of a document share the records they have in common with it.
void share_with_snapshots(Document& document);

}  // namespace waymark::codec

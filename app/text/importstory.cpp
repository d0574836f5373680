// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importstory.h"

#include "base/unicode.h"
#include "text/importlines.h"

#include <QCoreApplication>

namespace toasoan {

namespace {

using Kind = Block::Kind;

constexpr int standfirstWords = 60; // of a first paragraph that nothing else marks
constexpr int standfirstMostWords = 130;
constexpr int runningText = 160; // characters that no line of a page's furniture has

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

QString shortened(const QString &text)
{
    return text.size() <= 40 ? text : text.left(39) + QChar(0x2026);
}

bool isWhole(const Runs &runs, quint8 mark)
{
    return !runs.isEmpty() && std::all_of(runs.cbegin(), runs.cend(), [mark](const Run &run) {
        return run.marks & mark;
    });
}

class Finder
{
public:
    Finder(QList<ImportItem> items, const Content &known, const ImportRules &rules)
        : m_items(std::move(items))
        , m_rules(rules)
    {
        m_result.content = known;
    }

    Imported find()
    {
        if (m_rules.marked) {
            headline();
            body();
            warn();
            return m_result;
        }
        if (m_rules.furniture || m_rules.manuscript)
            takeTags();
        if (m_rules.furniture)
            dropFurniture();
        captions();
        headline();
        underHeadline();
        standfirst();
        byline();
        body();
        warn();
        return m_result;
    }

private:
    Content &content() { return m_result.content; }

    void leaveOut(qsizetype at)
    {
        if (!m_items[at].text.isEmpty())
            m_leftOut += m_items[at].text;
        m_items.removeAt(at);
    }

    [[nodiscard]] bool isRunning(qsizetype at) const
    {
        return m_items[at].text.size() >= runningText && isSentence(m_items[at].text);
    }

    void takeTags()
    {
        m_items.removeIf([this](const ImportItem &item) {
            const QStringList tags = item.text.isEmpty() ? QStringList() : tagsLine(item.text);
            const bool taken = !tags.isEmpty() && content().tags.isEmpty();
            if (taken)
                content().tags = tags;
            return taken || (m_rules.furniture && !tags.isEmpty());
        });
    }

    void dropFurniture()
    {
        bool inBox = false, textSeen = false;
        for (qsizetype i = 0; i < m_items.size();) {
            const QString text = m_items[i].text;
            if (text.isEmpty()) {
                ++i;
                continue;
            }
            if (opensFurniture(text)) {
                inBox = true;
                leaveOut(i);
            } else if (isRunning(i)) {
                // A box that stood above the story took its headline along.
                if (inBox && !textSeen)
                    i += giveBackHeadline(i);
                inBox = false;
                textSeen = true;
                ++i;
            } else if (inBox || isFurniture(text)) {
                if (inBox)
                    m_lastOfBox = m_items[i];
                leaveOut(i);
            } else {
                ++i;
            }
        }
    }

    int giveBackHeadline(qsizetype at)
    {
        const QString text = m_lastOfBox.text;
        if (wordCount(text) < 4 || isFurniture(text) || isBullet(text)
            || m_lastOfBox.block.kind == Kind::ListItem)
            return 0;
        m_leftOut.removeLast();
        m_items.insert(at, m_lastOfBox);
        return 1;
    }

    // Pages put a picture and its caption into a table.
    static QString onlyText(const Block &table)
    {
        QString found;
        for (const QList<Cell> &row : table.rows) {
            for (const Cell &cell : row) {
                const QString text = plainText(cell.runs);
                if (!text.isEmpty() && !found.isEmpty())
                    return {};
                found = text.isEmpty() ? found : text;
            }
        }
        return found;
    }

    static Block waiting(const CaptionLine &line)
    {
        return {.kind = Kind::Figure, .caption = line.caption, .credit = line.credit};
    }

    void captions()
    {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            ImportItem &item = m_items[i];
            if (item.block.kind == Kind::Figure) {
                if (item.block.credit.isEmpty())
                    if (const auto line = captionLine(item.block.caption))
                        item.block = Block{.kind = Kind::Figure,
                            .ref = item.block.ref,
                            .caption = line->caption,
                            .credit = line->credit};
                continue;
            }
            if (item.block.kind == Kind::Table)
                if (const auto line = captionLine(onlyText(item.block)))
                    item = ImportItem{waiting(*line), {}, false};
            if (item.block.kind != Kind::Paragraph && item.block.kind != Kind::Quote)
                continue;
            const auto line = captionLine(item.text);
            const auto author = bylineLine(item.text);
            if (!line || (author && author->labelled))
                continue;
            if (!line->caption.isEmpty())
                item = ImportItem{waiting(*line), {}, false};
            else
                i -= creditAlone(i, line->credit);
        }
    }

    // “Ảnh: …” on a line of its own belongs to the caption before it; after the end of the
    // text it names who took the pictures. Says how many items went.
    int creditAlone(qsizetype at, const QString &credit)
    {
        if (at > 0 && m_items[at - 1].block.kind == Kind::Figure) {
            if (m_items[at - 1].block.credit.isEmpty())
                m_items[at - 1].block.credit = credit;
            m_items.removeAt(at);
            return 1;
        }
        const bool textFollows = std::any_of(m_items.cbegin() + at + 1, m_items.cend(),
            [](const ImportItem &item) { return isSentence(item.text); });
        const auto author = at > 0 ? bylineLine(m_items[at - 1].text) : std::nullopt;
        if (!textFollows && (author || at < 2)) {
            m_photographer = credit;
            m_items.removeAt(at);
            return 1;
        }
        if (at > 1 && m_items[at - 1].block.kind == Kind::Paragraph
            && m_items[at - 1].text.size() <= 250) {
            m_items[at - 1] = ImportItem{waiting({m_items[at - 1].text, credit}), {}, false};
            m_items.removeAt(at);
            return 1;
        }
        m_items[at] = ImportItem{waiting({{}, credit}), {}, false};
        return 0;
    }

    void headline()
    {
        qsizetype at = -1;
        if (!content().headline.isEmpty()) {
            for (qsizetype i = 0; i < m_items.size() && at < 0; ++i)
                if (m_items[i].text == content().headline)
                    at = i;
            if (at < 0)
                return;
        } else {
            at = headlineAmong();
            if (at < 0)
                return;
            content().headline = m_items[at].text;
        }
        m_items.removeAt(at);
        if (!m_rules.furniture && !m_rules.manuscript)
            return;
        // What stands above it is a kicker or the page's menu.
        QList<qsizetype> above;
        for (qsizetype i = 0; i < at; ++i)
            if (!m_items[i].text.isEmpty())
                above += i;
        if (above.size() == 1 && m_items[above[0]].text.size() <= 60 && content().kicker.isEmpty()
            && !isDateline(m_items[above[0]].text)) {
            content().kicker = m_items[above[0]].text;
            m_items.removeAt(above[0]);
            return;
        }
        for (qsizetype i = above.size() - 1; i >= 0 && m_rules.furniture; --i)
            if (!isRunning(above[i]))
                leaveOut(above[i]);
    }

    // All capitals over a longer line in ordinary letters.
    [[nodiscard]] bool isKicker(qsizetype at) const
    {
        const QString &text = m_items[at].text;
        if (text.size() > 60 || text != text.toUpper() || at + 1 >= m_items.size())
            return false;
        const QString &next = m_items[at + 1].text;
        return next != next.toUpper() && wordCount(next) >= 4 && next.size() <= 250
            && !(isSentence(next) && next.size() > 120);
    }

    [[nodiscard]] qsizetype headlineAmong() const
    {
        qsizetype first = -1;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const ImportItem &item = m_items[i];
            if (item.text.isEmpty() || item.block.kind == Kind::ListItem)
                continue;
            if (first >= 0 && isSentence(item.text) && item.text.size() > 60)
                break;
            if (item.text.size() > 250)
                break;
            if (item.block.kind == Kind::Heading)
                return i;
            if (first < 0)
                first = i;
            if (isKicker(i))
                continue;
            if (wordCount(item.text) >= 4 && item.text.size() >= 18 && !isDateline(item.text))
                return i;
        }
        return first;
    }

    void underHeadline()
    {
        for (qsizetype i = 0, seen = 0; i < m_items.size() && seen < 3; ++seen) {
            const QString text = m_items[i].text;
            if (text.isEmpty()) {
                ++i;
            } else if (isDateline(text)) {
                if (content().dateline.isEmpty())
                    content().dateline = text;
                m_items.removeAt(i);
            } else if (const auto line = bylineLine(text);
                       line && m_items.size() > 2 && !line->names.isEmpty()) {
                takeByline(*line);
                m_items.removeAt(i);
            } else {
                return;
            }
        }
    }

    void standfirst()
    {
        if (!content().standfirst.isEmpty())
            return;
        qsizetype at = 0;
        while (at < m_items.size() && m_items[at].text.isEmpty())
            ++at;
        if (at >= m_items.size())
            return;
        const ImportItem &item = m_items[at];
        const int words = wordCount(item.text);
        QList<const ImportItem *> later;
        for (qsizetype i = at + 1; i < m_items.size(); ++i)
            if (isSentence(m_items[i].text))
                later += &m_items[i];
        if (later.isEmpty() || words > standfirstMostWords || item.block.kind == Kind::Heading
            || item.block.kind == Kind::ListItem)
            return;
        const bool pictureFollows
            = at == 0 && m_items.size() > 1 && m_items[1].block.kind == Kind::Figure;
        const bool setApart = std::all_of(later.cbegin(), later.cend(),
            [&](const ImportItem *other) { return other->indented && !item.indented; });
        const bool marked = item.block.kind == Kind::Quote || isWhole(item.block.runs, Bold)
            || isWhole(item.block.runs, Italic);
        const bool isShort = m_rules.guessStandfirst && at == 0 && words <= standfirstWords
            && isSentence(item.text);
        if (!pictureFollows && !setApart && !marked && !isShort)
            return;
        content().standfirst = item.text;
        m_items.removeAt(at);
    }

    void takeByline(const BylineLine &line)
    {
        if (!line.source.isEmpty() && content().source.isEmpty())
            content().source = line.source;
        for (const QString &name : line.names)
            if (!content().byline.contains(name))
                content().byline += name;
        if (line.pictures && m_photographer.isEmpty())
            m_photographer = line.names.join(QStringLiteral(", "));
    }

    void byline()
    {
        qsizetype end = m_items.size();
        while (end > 0 && !isSentence(m_items[end - 1].text)
            && m_items[end - 1].block.kind != Kind::Table)
            --end;
        bool found = false;
        for (qsizetype i = end; i < m_items.size();) {
            const ImportItem &item = m_items[i];
            const auto line = item.block.kind == Kind::ListItem || item.text.isEmpty()
                ? std::nullopt
                : bylineLine(item.text);
            if (line && (line->labelled || !found || content().byline.isEmpty())
                && (end > 0 || line->labelled)) {
                takeByline(*line);
                found = true;
                m_items.removeAt(i);
            } else if (found && m_rules.furniture && !item.text.isEmpty()) {
                leaveOut(i);
            } else {
                ++i;
            }
        }
        // A labelled line may read like a sentence (“Bài, ảnh: Lan Anh.”).
        if (!found && !m_items.isEmpty()) {
            const auto line = bylineLine(m_items.last().text);
            if (line && line->labelled) {
                takeByline(*line);
                m_items.removeLast();
            }
        }
    }

    void body()
    {
        QList<Block> &blocks = content().body.blocks;
        for (ImportItem &item : m_items) {
            if (item.block.kind == Kind::Figure && item.block.ref.isEmpty()
                && item.block.credit.isEmpty())
                item.block.credit = m_photographer;
            blocks += item.block;
        }
        content().body = normalised(content().body);
        const bool empty = plainText(content().body).isEmpty();
        if (empty && !content().standfirst.isEmpty()) {
            content().body.blocks.prepend(Block{.runs = {Run{content().standfirst}}});
            content().standfirst.clear();
        }
    }

    void warn()
    {
        QStringList &warnings = m_result.warnings;
        if (content().headline.isEmpty())
            warnings += Text::tr("No headline was found in this file.");
        if (plainText(content().body).isEmpty())
            warnings += Text::tr("No text was found in this file.");
        for (const Block &block : std::as_const(content().body.blocks))
            if (block.kind == Kind::Figure && block.ref.isEmpty())
                warnings += Text::tr("A figure waits for its picture: “%1”.")
                                .arg(shortened(block.caption));
        if (m_leftOut.isEmpty())
            return;
        QStringList examples;
        for (qsizetype i = 0; i < m_leftOut.size() && i < 4; ++i)
            examples += shortened(m_leftOut[i]);
        warnings += Text::tr("Left out as parts of the page and not of the story: %1 lines (%2).")
                        .arg(m_leftOut.size())
                        .arg(examples.join(QStringLiteral("; ")));
    }

    QList<ImportItem> m_items;
    ImportRules m_rules;
    Imported m_result;
    ImportItem m_lastOfBox;
    QStringList m_leftOut;
    QString m_photographer;
};

} // namespace

Imported storyFromItems(QList<ImportItem> items, const Content &known, const ImportRules &rules)
{
    return Finder(std::move(items), known, rules).find();
}

QList<ImportItem> itemsFromBody(const Body &body)
{
    QList<ImportItem> items;
    for (const Block &block : body.blocks)
        items += {block, plainText(block.runs), false};
    return items;
}

} // namespace toasoan

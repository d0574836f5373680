// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story/story.h"

#include <algorithm>
#include <array>
#include <QHash>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

template <typename Enum, size_t N>
QString wordOf(const std::array<QLatin1String, N> &words, Enum value)
{
    return words[size_t(value)];
}

template <typename Enum, size_t N>
std::optional<Enum> valueOf(const std::array<QLatin1String, N> &words, const QString &word)
{
    for (size_t i = 0; i < N; ++i)
        if (!words[i].isEmpty() && word == words[i])
            return Enum(i);
    return std::nullopt;
}

const std::array<QLatin1String, 8> stateWords = {"draft"_L1, "submitted"_L1, "returned"_L1,
    "approved"_L1, "scheduled"_L1, "published"_L1, "updating"_L1, "withdrawn"_L1};
const std::array<QLatin1String, 5> reviewWords
    = {""_L1, "open"_L1, "submitted"_L1, "returned"_L1, "approved"_L1};
const std::array<QLatin1String, 4> roleWords
    = {"reporter"_L1, "photographer"_L1, "editor"_L1, "administrator"_L1};
const std::array<QLatin1String, 19> actionWords = {"create"_L1, "edit"_L1, "edit-photos"_L1,
    "submit"_L1, "recall"_L1, "take"_L1, "return"_L1, "approve"_L1, "publish"_L1, "schedule"_L1,
    "unschedule"_L1, "update"_L1, "correct"_L1, "withdraw"_L1, "reopen"_L1, "trash"_L1,
    "untrash"_L1, "drop-approval"_L1, "restore-approval"_L1};

std::array<char, 8> bytesOf(qint64 number)
{
    std::array<char, 8> bytes{};
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray bytesOf(const Runs &runs)
{
    QByteArray all;
    const auto put = [&all](qint64 number) {
        const auto bytes = bytesOf(number);
        all.append(bytes.data(), qsizetype(bytes.size()));
    };
    const auto putText = [&](const QString &text) {
        const QByteArray bytes = text.toUtf8();
        put(bytes.size());
        all.append(bytes);
    };
    put(runs.size());
    for (const Run &run : runs) {
        putText(run.text);
        put(qint64(run.marks));
        putText(run.link);
    }
    return all;
}

// Every value goes in with its length before it, so that no two contents give the same bytes.
class Digest
{
public:
    explicit Digest(HashMemo *memo)
        : m_memo(memo)
    {
    }
    void add(qint64 number)
    {
        const auto bytes = bytesOf(number);
        m_hash.add(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }
    void add(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        add(qint64(bytes.size()));
        m_hash.add(bytes);
    }
    void add(const QStringList &list)
    {
        add(qint64(list.size()));
        for (const QString &text : list)
            add(text);
    }
    void add(const Runs &runs)
    {
        const auto make = [](const Runs &each) { return bytesOf(each); };
        m_hash.add(m_memo != nullptr ? m_memo->bytes.of(runs, make) : make(runs));
    }
    void goOnFrom(const Sha256 &hash) { m_hash = hash; }
    [[nodiscard]] const Sha256 &soFar() const { return m_hash; }
    [[nodiscard]] QString result() { return m_hash.hex(); }

private:
    HashMemo *m_memo;
    Sha256 m_hash;
};

qint64 placeOf(const QList<Photo> &photos, const QString &id)
{
    for (qsizetype i = 0; i < photos.size(); ++i)
        if (photos[i].id == id)
            return i;
    return -1;
}

void addFigure(Digest &digest, const Block &block, const Content &content)
{
    const qint64 place = block.ref.isEmpty() ? -1 : placeOf(content.photos, block.ref);
    digest.add(place);
    if (place >= 0)
        return;
    digest.add(block.ref);
    digest.add(block.caption);
    digest.add(block.credit);
}

void addFilm(Digest &digest, const QString &id, const QList<Film> &films)
{
    for (const Film &film : films) {
        if (film.id != id)
            continue;
        digest.add(qint64(1));
        digest.add(film.title);
        digest.add(film.url);
        digest.add(film.posterSha256);
        return;
    }
    digest.add(qint64(0));
    digest.add(id);
}

// Said only where somebody framed a picture: stories from before keep their hash.
void addFramings(Digest &digest, const QList<Photo> &photos)
{
    for (qsizetype i = 0; i < photos.size(); ++i) {
        const QString framing = framingText(photos.at(i).framing);
        if (framing.isEmpty())
            continue;
        digest.add(qint64(i));
        digest.add(framing);
    }
}

void addBlock(Digest &digest, const Block &block, const Content &content, const QList<Film> &films)
{
    digest.add(qint64(block.kind));
    switch (block.kind) {
    case Block::Kind::Figure:
        addFigure(digest, block, content);
        break;
    case Block::Kind::Film:
        addFilm(digest, block.ref, films);
        break;
    case Block::Kind::Table:
        digest.add(qint64(block.rows.size()));
        for (const QList<Cell> &row : block.rows) {
            digest.add(qint64(row.size()));
            for (const Cell &cell : row) {
                digest.add(cell.runs);
                digest.add(qint64(cell.columnSpan));
                digest.add(qint64(cell.rowSpan));
                digest.add(qint64(cell.header));
            }
        }
        break;
    default:
        digest.add(qint64(block.level));
        digest.add(qint64(block.ordered));
        digest.add(block.runs);
    }
}

// What comes before the blocks of the body, with their number.
void addHead(Digest &digest, const Content &content)
{
    digest.add(QStringLiteral("toasoan-content-1"));
    for (const QString *field : {&content.kicker, &content.headline, &content.standfirst,
             &content.dateline, &content.source, &content.section})
        digest.add(*field);
    digest.add(content.byline);
    digest.add(content.tags);
    digest.add(content.related);
    digest.add(content.lead.isEmpty() ? qint64(-1) : placeOf(content.photos, content.lead));
    digest.add(qint64(content.photos.size()));
    for (const Photo &photo : content.photos)
        for (const QString *field : {&photo.sha256, &photo.caption, &photo.credit, &photo.alt})
            digest.add(*field);
    digest.add(qint64(content.corrections.size()));
    for (const Correction &correction : content.corrections) {
        digest.add(correction.at.isValid() ? correction.at.toMSecsSinceEpoch() : qint64(-1));
        digest.add(correction.text);
    }
    digest.add(qint64(content.body.blocks.size()));
}

bool sameHead(const Content &a, const Content &b)
{
    return a.kicker == b.kicker && a.headline == b.headline && a.standfirst == b.standfirst
        && a.byline == b.byline && a.dateline == b.dateline && a.source == b.source
        && a.section == b.section && a.tags == b.tags && a.related == b.related && a.lead == b.lead
        && a.photos == b.photos && a.corrections == b.corrections
        && a.body.blocks.size() == b.body.blocks.size();
}

// How many blocks at the start of the body are those of the last call; -1 where what comes before
// them differs. Runs that nobody touched are shared and compared by their place.
qsizetype sameBlocks(const Content &content, const QList<Film> &films, const HashMemo &memo)
{
    if (!sameHead(content, memo.content) || films != memo.films)
        return -1;
    const QList<Block> &now = content.body.blocks;
    const QList<Block> &before = memo.content.body.blocks;
    const auto differs = std::mismatch(now.cbegin(), now.cend(), before.cbegin(), before.cend());
    return differs.first - now.cbegin();
}

} // namespace

QString toWord(State state)
{
    return wordOf(stateWords, state);
}

QString toWord(Review review)
{
    return wordOf(reviewWords, review);
}

QString toWord(Role role)
{
    return wordOf(roleWords, role);
}

QString toWord(Action action)
{
    return wordOf(actionWords, action);
}

std::optional<State> stateFromWord(const QString &word)
{
    return valueOf<State>(stateWords, word);
}

std::optional<Review> reviewFromWord(const QString &word)
{
    if (word.isEmpty())
        return Review::None;
    return valueOf<Review>(reviewWords, word);
}

std::optional<Role> roleFromWord(const QString &word)
{
    return valueOf<Role>(roleWords, word);
}

std::optional<Action> actionFromWord(const QString &word)
{
    return valueOf<Action>(actionWords, word);
}

QString contentHash(const Content &content, const QList<Film> &films, HashMemo *memo)
{
    Digest digest(memo);
    const QList<Block> &blocks = content.body.blocks;
    qsizetype next = 0;
    qsizetype same = 0; // blocks that the last call has met before any other one
    if (memo != nullptr) {
        memo->bytes.turn();
        same = sameBlocks(content, films, *memo);
    }
    if (memo != nullptr && memo->sha && memo->blocks <= same) {
        digest.goOnFrom(*memo->sha);
        next = memo->blocks;
    } else {
        addHead(digest, content);
    }
    for (; next < same; ++next)
        addBlock(digest, blocks.at(next), content, films);
    if (memo != nullptr) {
        memo->content = content;
        memo->films = films;
        memo->blocks = next;
        memo->sha = digest.soFar();
    }
    for (; next < blocks.size(); ++next)
        addBlock(digest, blocks.at(next), content, films);
    addFramings(digest, content.photos);
    return digest.result();
}

QList<int> adoptCaptions(Content &content)
{
    QList<int> parted;
    QHash<qint64, Block> adopted; // by the place of the photo
    const auto differ
        = [](const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a != b; };
    for (int i = 0; i < int(content.body.blocks.size()); ++i) {
        Block &block = content.body.blocks[i];
        if (block.kind != Block::Kind::Figure || block.ref.isEmpty())
            continue;
        const qint64 place = placeOf(content.photos, block.ref);
        if (place < 0)
            continue;
        Photo &photo = content.photos[place];
        Block &before = adopted[place];
        if (differ(before.caption, block.caption) || differ(before.credit, block.credit)) {
            block.ref.clear();
            parted += i;
            continue;
        }
        if (!block.caption.isEmpty())
            photo.caption = before.caption = block.caption;
        if (!block.credit.isEmpty())
            photo.credit = before.credit = block.credit;
        block.caption.clear();
        block.credit.clear();
    }
    return parted;
}

} // namespace toasoan

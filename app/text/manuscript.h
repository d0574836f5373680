// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/import.h"
#include "text/officefile.h"
#include "text/officeletters.h"

#include <map>
#include <optional>
#include <QHash>
#include <QSet>

namespace toasoan {

/// How a paragraph stands in its document, as its styles say.
struct OfficeParagraph
{
    enum class Role : quint8 {
        Plain,
        Headline,
        Kicker,
        Standfirst,
        Byline,
        Dateline,
        Source,
        Caption,
        Waiting, ///< stands for a picture that is not there yet; its words are ours
        HeaderCell,
        Contents ///< a line of a table of contents
    };
    Role role = Role::Plain;
    Block::Kind kind = Block::Kind::Paragraph;
    int level = 0; ///< of a heading: 1 is the document's highest
    bool ordered = false;
    bool indented = false;
};

/// What the name of a style says; built-in names are the English ones in every Word and
/// LibreOffice.
[[nodiscard]] OfficeParagraph paragraphOfStyle(const QString &name);
/// A photographer's name inside a caption, as our own documents mark it.
[[nodiscard]] bool isCreditStyle(const QString &name);

/// The text of an office document while it is read, part by part; then the story in it.
class Manuscript
{
public:
    struct Item
    {
        Block block;
        OfficeParagraph::Role role = OfficeParagraph::Role::Plain;
        bool indented = false;
        QString credit = {}; ///< marked as such in a caption
    };
    using Flow = QList<Item>;
    struct TableCell
    {
        Flow flow = {};
        int columnSpan = 1;
        int rowSpan = 1;
        bool header = false;
    };
    using Table = QList<QList<TableCell>>;
    /// What a story cannot hold; counted, and said at the end.
    enum class Loss : quint8 {
        Deletion,
        Formula,
        Object,
        LinkedPicture,
        Picture,
        Contents,
        Symbol,
        Comment,
        Rest
    };

    explicit Manuscript(const OfficeFile &file);

    void beginParagraph(const OfficeParagraph &how);
    /// Letters outside a paragraph begin a plain one.
    void text(const OfficeLetters &letters, bool credit = false);
    [[nodiscard]] bool isBlank() const; ///< the open paragraph has neither letters nor pictures
    void lineBreak(const OfficeLetters &like);
    /// A part of the file; beside the paragraph that is open.
    void picture(const QString &part, const QString &name, const QString &alt);
    void waitingPicture(Loss why, const QString &alt);
    void place(const Block &block); ///< a rule
    void place(const Flow &flow);
    void placeFilm(const QString &id, const Flow &flow); ///< its own line, then what was added
    void keepApart(const Flow &flow); ///< a picture of the story that its text does not show
    void placeTable(const Table &table);
    /// `joins`: its mark was deleted, so that the next one goes on with its words.
    void endParagraph(bool joins = false);

    /// What follows is gathered apart (a cell, a box, a note) until endFlow().
    void beginFlow();
    [[nodiscard]] Flow endFlow();

    [[nodiscard]] int footnote(const Flow &flow); ///< its number in the text
    void note(const Note &note);
    void quoteFrom(const QString &id); ///< a comment stands on what follows, until quoteUntil()
    void quoteUntil(const QString &id);
    /// Which comments stand on what follows from now on; returns those that did until now.
    [[nodiscard]] QStringList exchangeQuoting(QStringList ids);
    [[nodiscard]] QString quote(const QString &id) const;
    void lose(Loss what, int count = 1) { m_lost[what] += count; }

    /// `ours`: it was made here, with styles that name the parts of a story.
    [[nodiscard]] Imported finish(bool ours);
    /// The words of all paragraphs, a line each.
    [[nodiscard]] static Runs runsOf(const Flow &flow);

private:
    struct Open
    {
        OfficeParagraph how;
        QList<OfficeLetters> letters;
        QString credit;
        Flow before, after;
        bool blank; // no letters yet
    };
    struct Level
    {
        Flow items;
        std::optional<Open> open;
        QList<OfficeLetters> carried;
    };

    void add(const Item &item);
    void figure(const Block &figure, const QString &alt);
    [[nodiscard]] std::optional<Block> taken(
        const QString &part, const QString &name, const QString &alt);
    [[nodiscard]] bool isLayout(const Table &table) const;
    void placeColumns(const Table &table);
    void closeLevel(); // the paragraph that is open, and words that waited for another
    void captions();
    void headings();
    [[nodiscard]] Content marked(); // what styles named, taken out of the text
    void say(Imported &imported) const;

    const OfficeFile &m_file;
    OldText m_old;
    Encoding m_encoding = Encoding::Unicode;
    QList<Level> m_levels;
    QHash<QString, QString> m_taken; // part -> ref of its figures, empty when it is no picture
    QList<ImportedPicture> m_pictures;
    QHash<QString, Runs> m_films; // what their lines say
    QSet<QString> m_apart; // refs of those that no figure shows
    QList<Note> m_notes;
    QList<Flow> m_footnotes;
    QHash<QString, QString> m_quotes;
    QStringList m_quoting;
    std::map<Loss, int> m_lost;
    qsizetype m_blocks = 0;
    qint64 m_pictureBytes = 0;
    int m_failedPictures = 0;
};

} // namespace toasoan

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/officeletters.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

// Letters that none of the old fonts has: the text was Unicode all along, whatever its font.
bool isUnicode(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x100 && u < 0x250) || (u >= 0x300 && u < 0x370)
            || (u >= 0x1E00 && u < 0x1F00);
    });
}

// Fonts that call themselves symbols have their letters in the private area.
QString outOfPrivate(QString text)
{
    for (QChar &c : text)
        if (c.unicode() >= 0xF020 && c.unicode() <= 0xF0FF)
            c = QChar(char16_t(c.unicode() - 0xF000));
    return text;
}

bool isCapitals(const QString &font)
{
    return font.endsWith(u'H');
}

Runs plain(const QList<OfficeLetters> &letters)
{
    Runs runs;
    for (const OfficeLetters &piece : letters)
        runs += piece.run;
    return runs;
}

// Where a sentence begins shows only in the whole paragraph; there a letter stands for a letter.
Runs fromTcvn(const QList<OfficeLetters> &letters, const std::function<bool(qsizetype)> &isOld)
{
    QString whole;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        QString text = outOfPrivate(letters.at(i).run.text);
        if (!isOld(i))
            for (QChar &c : text)
                c = c.unicode() < 0x80 ? c : QChar(u'x');
        whole += text;
    }
    const QString read = fromTcvn3(whole);
    Runs runs = plain(letters);
    qsizetype at = 0;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const qsizetype size = runs.at(i).text.size();
        if (isOld(i)) {
            QString &text = runs[i].text;
            text = read.size() == whole.size() ? read.mid(at, size) : fromTcvn3(outOfPrivate(text));
            if (isCapitals(letters.at(i).font))
                text = text.toUpper();
        }
        at += size;
    }
    return runs;
}

// A letter and its mark may stand in two pieces that look the same.
QList<OfficeLetters> joined(const QList<OfficeLetters> &letters)
{
    QList<OfficeLetters> all;
    for (const OfficeLetters &piece : letters) {
        if (!all.isEmpty() && all.last().run.marks == piece.run.marks
            && all.last().run.link == piece.run.link && all.last().font == piece.font)
            all.last().run.text += piece.run.text;
        else
            all += piece;
    }
    return all;
}

constexpr std::array<std::pair<char16_t, char16_t>, 24> wingdings{
    {{0x4A, u'☺'}, {0x6C, u'●'}, {0x6D, u'○'}, {0x6E, u'■'}, {0x6F, u'□'}, {0x71, u'□'},
        {0x72, u'□'}, {0x75, u'◆'}, {0x76, u'❖'}, {0x9F, u'•'}, {0xA7, u'▪'}, {0xA8, u'□'},
        {0xAB, u'★'}, {0xD8, u'➢'}, {0xDF, u'←'}, {0xE0, u'→'}, {0xE1, u'↑'}, {0xE2, u'↓'},
        {0xE8, u'→'}, {0xF0, u'⇨'}, {0xFB, u'✗'}, {0xFC, u'✓'}, {0xFD, u'☒'}, {0xFE, u'☑'}}};
constexpr std::array<std::pair<char16_t, char16_t>, 26> symbols{{{0x22, u'∀'}, {0x24, u'∃'},
    {0x2D, u'−'}, {0xA2, u'′'}, {0xA3, u'≤'}, {0xA5, u'∞'}, {0xAB, u'↔'}, {0xAC, u'←'},
    {0xAD, u'↑'}, {0xAE, u'→'}, {0xAF, u'↓'}, {0xB0, u'°'}, {0xB1, u'±'}, {0xB2, u'″'},
    {0xB3, u'≥'}, {0xB4, u'×'}, {0xB6, u'∂'}, {0xB7, u'•'}, {0xB8, u'÷'}, {0xB9, u'≠'},
    {0xBB, u'≈'}, {0xBC, u'…'}, {0xD6, u'√'}, {0xD7, u'⋅'}, {0xE5, u'∑'}, {0xF2, u'∫'}}};

template <size_t size>
QString lookedUp(const std::array<std::pair<char16_t, char16_t>, size> &table, char32_t code)
{
    for (const auto &[from, to] : table)
        if (from == code)
            return QString(QChar(to));
    return {};
}

void fill(std::optional<bool> &field, const std::optional<bool> &other)
{
    if (!field)
        field = other;
}

} // namespace

void LetterStyle::fillFrom(const LetterStyle &other)
{
    fill(bold, other.bold);
    fill(italic, other.italic);
    fill(strike, other.strike);
    fill(underline, other.underline);
    fill(hidden, other.hidden);
    if (!raised)
        raised = other.raised;
    if (font.isEmpty())
        font = other.font;
}

quint8 LetterStyle::marks() const
{
    return quint8((bold.value_or(false) ? Bold : 0) | (italic.value_or(false) ? Italic : 0)
        | (strike.value_or(false) ? Strike : 0) | (underline.value_or(false) ? Underline : 0)
        | raised.value_or(0));
}

bool isLinkStyle(const QString &name)
{
    static const QStringList names{
        u"hyperlink"_s, u"followedhyperlink"_s, u"internet link"_s, u"visited internet link"_s};
    return names.contains(name.toLower());
}

Encoding encodingOfFont(const QString &font)
{
    if (font.startsWith(".vn"_L1, Qt::CaseInsensitive))
        return Encoding::Tcvn3;
    if (font.startsWith("vni-"_L1, Qt::CaseInsensitive))
        return Encoding::Vni;
    return Encoding::Unicode;
}

Runs unicodeRuns(const QList<OfficeLetters> &letters, const OldText &old, Encoding &met)
{
    QString whole;
    bool tcvn = false, vni = false;
    for (const OfficeLetters &piece : letters) {
        whole += piece.run.text;
        const Encoding encoding = encodingOfFont(piece.font);
        tcvn = tcvn || encoding == Encoding::Tcvn3;
        vni = vni || encoding == Encoding::Vni;
    }
    const bool ascii
        = std::all_of(whole.cbegin(), whole.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (isUnicode(whole))
        return plain(letters);
    const auto note = [&](Encoding encoding) {
        if (met == Encoding::Unicode && !ascii)
            met = encoding;
    };
    if (tcvn) {
        note(Encoding::Tcvn3);
        return fromTcvn(letters,
            [&](qsizetype i) { return encodingOfFont(letters.at(i).font) == Encoding::Tcvn3; });
    }
    if (vni) {
        note(Encoding::Vni);
        Runs runs;
        const QList<OfficeLetters> pieces = joined(letters);
        for (const OfficeLetters &piece : pieces) {
            runs += piece.run;
            if (encodingOfFont(piece.font) == Encoding::Vni)
                runs.last().text = fromVni(outOfPrivate(piece.run.text));
        }
        return runs;
    }
    const Encoding guessed = old.encodingOf(whole);
    if (guessed == Encoding::Unicode)
        return plain(letters);
    if (met == Encoding::Unicode)
        met = guessed;
    if (guessed == Encoding::Tcvn3)
        return fromTcvn(letters, [](qsizetype) { return true; });
    Runs runs = plain(joined(letters));
    for (Run &run : runs)
        run.text = old.read(run.text, guessed);
    return runs;
}

QString symbolOf(const QString &font, char32_t code)
{
    constexpr QStringView greek = u"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    constexpr QStringView small = u"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    if (code < 0xF000 || code > 0xF0FF) {
        if (code > 0xFF || !(font.contains("dings"_L1) || font == "Symbol"_L1))
            return code >= 0xE000 && code < 0xF900 ? QString() : QString::fromUcs4(&code, 1);
    } else {
        code -= 0xF000;
    }
    if (font.startsWith("Wingdings"_L1, Qt::CaseInsensitive))
        return font.size() == 9 ? lookedUp(wingdings, code) : QString();
    if (font != "Symbol"_L1)
        return {};
    if (code >= u'A' && code <= u'Z')
        return QString(greek.at(qsizetype(code - u'A')));
    if (code >= u'a' && code <= u'z')
        return QString(small.at(qsizetype(code - u'a')));
    const QString found = lookedUp(symbols, code);
    return found.isEmpty() && code >= 0x20 && code < 0x7F ? QString(QChar(char16_t(code))) : found;
}

} // namespace toasoan

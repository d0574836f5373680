// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"

namespace toasoan {

namespace {

bool isInvisible(char32_t c)
{
    if (c < 0x20)
        return c != U'\t' && c != U'\n' && c != U'\r' && c != 0x0B && c != 0x0C;
    if (c < 0x7F)
        return false;
    if (c <= 0x9F)
        return c != 0x85;
    return c == 0xAD || c == 0x34F || c == 0x61C || c == 0x115F || c == 0x1160
        || (c >= 0x17B4 && c <= 0x17B5) || (c >= 0x180B && c <= 0x180E)
        || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFDD0 && c <= 0xFDEF)
        || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFC) || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isPictograph(const QString &before)
{
    if (before.isEmpty())
        return false;
    const QChar last = before.back();
    return last.isLowSurrogate() || last == QChar(0xFE0F)
        || (last.unicode() >= 0x2190 && last.unicode() <= 0x2BFF);
}

} // namespace

QString visibleNfc(const QString &text)
{
    bool plain = true;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u < 0x20 || (u > 0x7E && u < 0xC0) || u == 0x34F || u == 0x61C || u == 0x115F
            || u == 0x1160 || (u >= 0x17B4 && u <= 0x180E) || (u >= 0x200B && u <= 0x206F)
            || u == 0x3164 || u >= 0xD800) {
            plain = false;
            break;
        }
    }
    if (plain)
        return text.normalized(QString::NormalizationForm_C);
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (!isInvisible(QChar::surrogateToUcs4(c, text[i + 1])))
                kept += text.mid(i, 2);
            ++i;
        } else if (c.isSurrogate()) {
            kept += QChar(QChar::ReplacementCharacter);
        } else if (!isInvisible(c.unicode())
            || (c == QChar(0x200D) && isPictograph(kept) && i + 1 < text.size()
                && (text[i + 1].isHighSurrogate()
                    || (text[i + 1].unicode() >= 0x2190 && text[i + 1].unicode() <= 0x2BFF)))) {
            kept += c;
        }
    }
    return kept.normalized(QString::NormalizationForm_C);
}

QString oneLine(const QString &text)
{
    return visibleNfc(text).simplified();
}

} // namespace toasoan

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/manuscript.h"
#include "text/officexml.h"

namespace toasoan {

/// The styles of an OpenDocument text: those of styles.xml and the automatic ones of content.xml,
/// which the text names and which stand on the others.
class OdtStyles
{
public:
    /// An open office:styles, office:automatic-styles or office:font-face-decls.
    void read(OfficeXml &xml);

    [[nodiscard]] OfficeParagraph paragraph(const QString &style) const;
    [[nodiscard]] bool isRuled(const QString &style) const; ///< a line stands below or above
    [[nodiscard]] LetterStyle paragraphLetters(const QString &style) const;
    [[nodiscard]] LetterStyle spanLetters(const QString &style) const;
    [[nodiscard]] bool isCredit(const QString &span) const;
    [[nodiscard]] QString listOf(const QString &style) const; ///< that a paragraph style brings
    enum class Marker : quint8 { None, Bullet, Number };
    [[nodiscard]] Marker marker(const QString &list, int level) const;
    [[nodiscard]] bool areOurs() const; ///< of a document that was made here

private:
    struct Style
    {
        QString name, parent, list; ///< name as people see it
        LetterStyle letters;
        std::optional<bool> ruled;
        int outline = 0;
        bool indented = false;
    };

    void readStyle(OfficeXml &xml);
    void readList(OfficeXml &xml);
    [[nodiscard]] LetterStyle lettersIn(OfficeXml &xml) const; // an open style:text-properties
    [[nodiscard]] LetterStyle letters(const QString &key) const;
    template <typename Take> void chain(const QString &key, Take take) const;

    QHash<QString, Style> m_styles; // “paragraph P1”
    QHash<QString, QHash<int, Marker>> m_lists;
    QHash<QString, QString> m_fonts; // as styles name them -> the family
    LetterStyle m_default;
};

} // namespace toasoan

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <QXmlStreamReader>

namespace toasoan {

/// Whose words they are: the two spellings of Office Open XML (transitional and strict) are one,
/// and so are those of OpenDocument that mean the same.
enum class Words : quint8 { Other, Word, Math, Draw, Vml, VmlOffice, Compatibility, Text, Table };

/// Walks through a part of a document that nobody vouches for, without ever looking outside it.
/// A document type (DTD), too deep a nesting and broken XML end the walk; see failure().
class OfficeXml
{
public:
    explicit OfficeXml(const QByteArray &bytes);

    /// Goes to the outermost element.
    [[nodiscard]] bool root();
    /// Calls it for each element in the one that was come to last; what it leaves is skipped.
    void children(const std::function<void()> &element);
    /// The same for what is mixed with text.
    void mixed(
        const std::function<void(const QString &)> &text, const std::function<void()> &element);

    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] bool is(Words words, QStringView name) const
    {
        return m_xml.name() == name && this->words() == words;
    }
    [[nodiscard]] Words words() const;
    /// By its name alone; empty when it is not there.
    [[nodiscard]] QString attribute(QStringView name) const;
    [[nodiscard]] bool has(QStringView name) const;
    [[nodiscard]] QString text(); ///< all that stands in the element

    /// Nothing when all was read; else why not, in a sentence for the person.
    [[nodiscard]] Result<void> failure(const QString &fileName) const;

private:
    [[nodiscard]] bool step(); // one token on; false at the end and on failure
    void finish(int depth); // to the end of the element that opened at this depth

    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_hasType = false;
    bool m_isDeep = false;
};

} // namespace toasoan

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the caption form says of the words in it: variables, codes, and what will be printed.
#include "common/pieces.h"
#include "photos/batchform.h"
#include "story/captionvariables.h"

#include <algorithm>
#include <QLabel>
#include <QLocale>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace toasoan {

namespace {

bool hasVariables(const QList<FieldWrite> &writes)
{
    return std::any_of(writes.cbegin(), writes.cend(),
        [](const FieldWrite &one) { return !variablesIn(one.text).isEmpty(); });
}

// A time that nobody can read is not written.
QList<FieldWrite> readable(QList<FieldWrite> writes)
{
    writes.removeIf([](const FieldWrite &one) { return one.text.isNull(); });
    return writes;
}

} // namespace

void BatchForm::setSpelling(Spelling &spelling)
{
    for (BatchField *field : std::as_const(m_fields))
        field->setSpelling(spelling);
}

void BatchForm::setCodes(const BatchField::Codes &codes)
{
    for (BatchField *field : std::as_const(m_fields))
        if (field->field() != PictureField::Taken)
            field->setCodes(codes);
}

void BatchForm::addVariables(QMenu &menu)
{
    const QString names[] = {tr("Day taken"), tr("Year taken"), tr("Time taken"), tr("Place"),
        tr("Photographer"), tr("File name"), tr("Number among these")};
    QMenu *variables = menu.addMenu(tr("Put in for each picture"));
    const bool vietnamese = QLocale().language() == QLocale::Vietnamese;
    for (const CaptionVariable one : allVariables) {
        const QString typed = typedVariable(one, vietnamese);
        connect(variables->addAction(names[size_t(one)] + u'\t' + typed), &QAction::triggered, this,
            [this, typed] {
                BatchField *field = m_last && m_last->field() != PictureField::Taken
                    ? m_last
                    : m_fields.constFirst();
                field->insert(typed);
                field->editor()->setFocus(Qt::OtherFocusReason);
            });
    }
}

int BatchForm::apply(const QList<PictureRow> &rows, const QList<FieldWrite> &writes)
{
    int number = 0;
    return m_edits.apply(tr("Writing captions"), rows,
        [&](Picture &picture) { toasoan::write(picture, writes, ++number); });
}

QString BatchForm::hintOf(
    const BatchField &field, const QList<FieldWrite> &writes, QString &tone) const
{
    const QString words = field.text().simplified();
    if (field.field() == PictureField::Taken) {
        tone = u"danger"_s;
        return field.isTicked() && takenFromText(words).isNull()
            ? tr("A date is written 25-11-2026, or 25-11-2026, 09:10.")
            : QString();
    }
    const QList<VariablePlace> places
        = field.isTicked() ? variablesIn(words) : QList<VariablePlace>();
    for (const VariablePlace &place : places) {
        QList<FieldWrite> others = readable(writes);
        others.removeIf([&field](const FieldWrite &one) { return one.field == field.field(); });
        const auto unknown
            = std::count_if(m_rows.cbegin(), m_rows.cend(), [&](const PictureRow &row) {
                  Picture picture = row.picture;
                  toasoan::write(picture, others, 1);
                  return valueOf(place.variable, picture, 1).isEmpty();
              });
        tone = u"submitted"_s;
        if (unknown > 0)
            return tr("%1 is not known of %n pictures: nothing will stand there.", "", int(unknown))
                .arg(words.mid(place.start, place.length));
    }
    tone = u"faint"_s;
    if (!field.saidOfCode().isEmpty())
        return field.saidOfCode();
    return field.field() == PictureField::Credit && !words.isEmpty()
        ? tr("Printed on the page as: “Photo: %1”").arg(words)
        : QString();
}

void BatchForm::tellResult(const QList<FieldWrite> &writes)
{
    Picture first = m_rows.isEmpty() ? Picture() : m_rows.first().picture;
    toasoan::write(first, readable(writes), 1);
    const QString credit = first.credit.isEmpty() ? QString() : tr("Photo: %1").arg(first.credit);
    const QString printed = QStringList{first.caption, credit}.join(u' ').trimmed();
    const bool shown = !printed.isEmpty() && (m_rows.size() > 1 || hasVariables(writes));
    m_resultTitle->setText(m_rows.size() > 1 ? tr("Printed under the first picture")
                                             : tr("Printed under the picture"));
    m_result->setText(printed);
    m_resultTitle->setVisible(shown);
    m_result->setVisible(shown);
}

} // namespace toasoan

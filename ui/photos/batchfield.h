// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"
#include "photos/picturerows.h"

#include <functional>
#include <optional>
#include <QTextCursor>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace toasoan {

class CaptionEdit;
class Spelling;

/// One line of the caption form. For several pictures it has a tick and a way of writing; what is
/// not ticked is never written. For one picture it is an ordinary field.
class BatchField : public QWidget
{
    Q_OBJECT
public:
    BatchField(
        PictureField field, const QString &name, int lines, Look &look, QWidget *parent = nullptr);
    [[nodiscard]] PictureField field() const { return m_field; }
    /// What these pictures say; a ticked field keeps its text when `keepTicked`.
    void show(const QList<PictureRow> &rows, bool keepTicked);
    void setReadOnly(bool readOnly);
    void setHint(const QString &text, const QString &tone = u"faint"_qs); ///< below, at the left
    void setCounter(const QString &text); ///< below, at the right
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isTicked() const { return m_ticked; }
    /// What is to be written; nothing when unticked, or when one picture says it already.
    [[nodiscard]] std::optional<FieldWrite> pending() const;
    void untick();
    void focusText();
    [[nodiscard]] QWidget *editor() const;
    void setSpelling(Spelling &spelling);
    /// What a code typed between equals signs stands for; it opens when that is one text.
    using Codes = std::function<QStringList(const QString &code)>;
    void setCodes(const Codes &codes) { m_codes = codes; }
    [[nodiscard]] QString saidOfCode() const { return m_said; } ///< of the last one, in words
    void insert(const QString &text); ///< at the cursor

Q_SIGNALS:
    void changed();

private:
    void setText(const QString &text);
    void touched();
    void setTicked(bool ticked);
    void setMode(WriteMode mode);
    void buildModes();
    void dress();
    void openCode(const QString &before);
    void markFilled();
    PictureField m_field;
    QString m_name, m_placeholder, m_shown, m_before;
    QString m_said, m_saidWhile; ///< as long as this stands in the text
    Codes m_codes;
    QList<QTextCursor> m_opened; ///< texts of codes, as long as they stand
    Look &m_look;
    QCheckBox *m_tick;
    QLabel *m_label, *m_hint, *m_counter;
    QToolButton *m_modeButton;
    QLineEdit *m_line = nullptr;
    CaptionEdit *m_lines = nullptr;
    WriteMode m_mode = WriteMode::Replace;
    bool m_ticked = false, m_several = false, m_filling = false;
};

} // namespace toasoan

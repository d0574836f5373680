// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <memory>
#include <QPlainTextEdit>

namespace toasoan {

/// The article's HTML, coloured by KSyntaxHighlighting where it is there.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SourceView(const Look &look, QWidget *parent = nullptr);
    ~SourceView() override;
    void setSource(const QString &html);

Q_SIGNALS:
    void leaveWanted(); ///< Esc
    void applyWanted(); ///< Ctrl+Enter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();
    [[nodiscard]] int gutterWidth() const;

    const Look &m_look;
    QWidget *m_gutter;
    struct Colours;
    std::unique_ptr<Colours> m_colours;
};

} // namespace toasoan

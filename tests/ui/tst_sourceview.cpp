// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourceview.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace toasoan;

class TestSourceView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheSourceWithItsLines();
    void coloursFollowTheTheme();
    void escapeLeaves();
};

namespace {

QString source()
{
    return QStringLiteral("<h2>Tít xen</h2>\n<p>Đoạn <strong>một</strong></p>\n");
}

QColor colourOfTag(const SourceView &view)
{
    const QList<QTextLayout::FormatRange> ranges
        = view.document()->firstBlock().layout()->formats();
    return ranges.isEmpty() ? QColor() : ranges.constFirst().format.foreground().color();
}

} // namespace

void TestSourceView::showsTheSourceWithItsLines()
{
    const Look look(Look::Choice::Light);
    SourceView view(look);
    view.resize(587, 400);
    view.show();
    view.setSource(source());
    QCOMPARE(view.toPlainText(), source());
    QVERIFY(view.viewport()->x() > view.fontMetrics().horizontalAdvance(u"000"_qs));
}

void TestSourceView::coloursFollowTheTheme()
{
#ifndef TOASOAN_KSYNTAX
    QSKIP("KSyntaxHighlighting is not installed: the source view is plain.");
#endif
    Look look(Look::Choice::Light);
    SourceView view(look);
    view.setSource(source());
    const QColor light = colourOfTag(view);
    QVERIFY(light.isValid());
    look.setChoice(Look::Choice::Dark);
    QVERIFY(colourOfTag(view).isValid());
    QVERIFY(colourOfTag(view) != light);
    look.setChoice(Look::Choice::Light);
}

void TestSourceView::escapeLeaves()
{
    const Look look(Look::Choice::Light);
    SourceView view(look);
    QSignalSpy left(&view, &SourceView::leaveWanted);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

QTEST_MAIN(TestSourceView)
#include "tst_sourceview.moc"

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/icons.h"
#include "common/stateshape.h"
#include "common/theme.h"
#include "contrast.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFontMetricsF>
#include <QLayoutItem>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

namespace {

constexpr State states[] = {State::Draft, State::Submitted, State::Returned, State::Approved,
    State::Scheduled, State::Published, State::Updating, State::Withdrawn};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrasts_data();
    void contrasts();
    void grounds_data() { contrasts_data(); }
    void grounds();
    void tickBoxesShow_data() { contrasts_data(); }
    void tickBoxesShow();
    void sheetIsSmallAndFilled();
    void unitFollowsTheFont();
    void paletteFollowsTheChoice();
    void inkStaysInside_data();
    void inkStaysInside();
    void shapesDifferWithoutColour();
    void iconsAreThere();
    void fieldsBeginAtOneEdge();
    void nothingMovesWithTheFocus_data();
    void nothingMovesWithTheFocus();
    void aButtonHasOneFrame();
    void tickBoxesGrowWithTheType();
    void aPressedFieldHoldsItsLine_data() { nothingMovesWithTheFocus_data(); }
    void aPressedFieldHoldsItsLine();
};

void TestTheme::nothingMovesWithTheFocus_data()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

// The frame of the focus is wider by a pixel, whatever the size of the type.
void TestTheme::nothingMovesWithTheFocus()
{
    QFETCH(const double, scale);
    Look look(Look::Choice::Light);
    look.setScale(scale);
    QWidget form;
    QLineEdit field(u"MM"_s, &form);
    QPlainTextEdit text(u"MM"_s, &form);
    text.setProperty("field", true);
    QPushButton button(u"MM"_s, &form), small(u"MM"_s, &form);
    small.setProperty("kind", u"small"_s);
    field.setCursorPosition(0);
    const QList<QWidget *> all{&field, &text, &button, &small};
    form.resize(500, 500);
    for (int i = 0; i < int(all.size()); ++i)
        all.at(i)->setGeometry(
            0, 100 * i, 300, all.at(i) == &text ? 90 : all.at(i)->sizeHint().height());
    form.setFocusPolicy(Qt::StrongFocus);
    form.show();
    QApplication::setActiveWindow(&form);
    QVERIFY(QTest::qWaitForWindowActive(&form));
    const auto ink = [scale](QWidget *one) {
        const QImage picture = one->grab().toImage();
        QRect found;
        // Without the frame and the cursor, which stands before the first letter.
        const QRect inside = picture.rect().adjusted(int(16 * scale), 5, -5, -5);
        for (int y = inside.top(); y <= inside.bottom(); ++y)
            for (int x = inside.left(); x <= inside.right(); ++x)
                if (qGray(picture.pixel(x, y)) < 110)
                    found |= QRect(x, y, 1, 1);
        return found;
    };
    for (QWidget *one : all) {
        form.setFocus();
        QVERIFY(!one->hasFocus());
        const QRect before = ink(one);
        const QSize size = one->sizeHint();
        one->setFocus();
        QVERIFY(one->hasFocus() && before.isValid());
        const QRect after = ink(one);
        QVERIFY2(qAbs(before.right() - after.right()) <= 1 && qAbs(before.top() - after.top()) <= 1,
            qPrintable(
                u"%1: %2 → %3, %4 → %5"_s.arg(QString::fromLatin1(one->metaObject()->className()))
                    .arg(before.right())
                    .arg(after.right())
                    .arg(before.top())
                    .arg(after.top())));
        QCOMPARE(one->sizeHint(), size);
    }
}

// Reached by a key, a button has the frame of the style sheet, and none of the desktop's in it.
void TestTheme::aButtonHasOneFrame()
{
    const Look look(Look::Choice::Light);
    QWidget form;
    QPushButton button(u"."_s, &form);
    button.setGeometry(0, 0, 200, 40);
    form.show();
    QApplication::setActiveWindow(&form);
    QVERIFY(QTest::qWaitForWindowActive(&form));
    QTest::keyClick(&form, Qt::Key_Tab);
    button.setFocus(Qt::TabFocusReason);
    QVERIFY(button.hasFocus());
    const QImage picture = button.grab().toImage();
    for (int x = 6; x < 80; ++x) // left of its one dot
        QCOMPARE(picture.pixelColor(x, 20), lightTheme().raised);
}

void TestTheme::tickBoxesGrowWithTheType()
{
    Look look(Look::Choice::Light);
    const QCheckBox box(u"Chú thích"_s);
    const int small = box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box);
    QCOMPARE(small, 14);
    look.setScale(2);
    QCOMPARE(box.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &box), 30);
    QCOMPARE(box.style()->pixelMetric(QStyle::PM_ExclusiveIndicatorHeight, nullptr, &box), 30);
}

// A line and a text below one another, as in the form of a caption.
void TestTheme::fieldsBeginAtOneEdge()
{
    const Look look(Look::Choice::Light);
    QWidget form;
    QLineEdit line(u"Trọng Nhân"_s, &form);
    QPlainTextEdit text(u"Máy bơm chạy lại."_s, &form);
    text.setProperty("field", true);
    text.document()->setDocumentMargin(0);
    line.setGeometry(0, 0, 200, 30);
    text.setGeometry(0, 40, 200, 60);
    form.resize(220, 120);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    const auto firstInk = [&form](const QRect &rows) {
        const QImage picture = form.grab(rows).toImage();
        for (int x = 4; x < picture.width(); ++x) // behind the frame
            for (int y = 4; y < picture.height() - 4; ++y)
                if (qGray(picture.pixel(x, y)) < 128)
                    return x;
        return -1;
    };
    line.setCursorPosition(0);
    line.setText(u"M"_s);
    text.setPlainText(u"M"_s);
    line.clearFocus();
    text.clearFocus();
    form.setFocus();
    const int one = firstInk(line.geometry());
    const int other = firstInk(text.geometry());
    QVERIFY2(one > 0 && qAbs(one - other) <= 1, qPrintable(u"%1, %2"_s.arg(one).arg(other)));
}

void TestTheme::contrasts_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::contrasts()
{
    QFETCH(bool, dark);
    const Theme &t = dark ? darkTheme() : lightTheme();
    const QColor grounds[] = {t.chrome, t.list, t.paper, t.raised, t.hover, t.sel};
    const std::pair<const char *, QColor> texts[] = {{"text", t.text}, {"soft", t.soft},
        {"faint", t.faint}, {"accent", t.accent}, {"brandText", t.brandText}, {"draft", t.draft},
        {"submitted", t.submitted}, {"returned", t.returned}, {"danger", t.danger},
        {"approved", t.approved}, {"scheduled", t.scheduled}, {"published", t.published},
        {"updating", t.updating}, {"withdrawn", t.withdrawn}};
    for (const QColor &ground : grounds) {
        for (const auto &[name, color] : texts)
            QVERIFY2(test::contrast(color, ground) >= 4.5,
                qPrintable(u"%1 on %2: %3"_s.arg(QLatin1String(name), ground.name())
                               .arg(test::contrast(color, ground))));
        QVERIFY2(test::contrast(t.control, ground) >= 3.0, qPrintable(ground.name()));
        QVERIFY2(test::contrast(t.accent, ground) >= 3.0, qPrintable(ground.name()));
    }
}

void TestTheme::grounds()
{
    QFETCH(bool, dark);
    const Theme &t = dark ? darkTheme() : lightTheme();
    const std::pair<QColor, QColor> pairs[] = {{t.accentText, t.accent}, {t.warn, t.warnGround},
        {t.err, t.errGround}, {t.ok, t.okGround}, {t.info, t.infoGround}, {t.add, t.addGround},
        {t.del, t.delGround}, {t.text, t.note}, {lightTheme().accentText, t.brand}};
    for (const auto &[text, ground] : pairs)
        QVERIFY2(test::contrast(text, ground) >= 4.5,
            qPrintable(u"%1 on %2"_s.arg(text.name(), ground.name())));
    for (const State state : states)
        QVERIFY(t.state(state).isValid());
}

void TestTheme::tickBoxesShow()
{
    QFETCH(bool, dark);
    Look look(dark ? Look::Choice::Dark : Look::Choice::Light);
    const auto seen = [](QAbstractButton *button) {
        button->setAutoFillBackground(true);
        button->resize(60, 30);
        const QImage image = button->grab().toImage();
        const QColor ground = image.pixelColor(image.width() - 1, 0);
        double best = 1;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                best = std::max(best, test::contrast(image.pixelColor(x, y), ground));
        return best;
    };
    QCheckBox tick;
    QRadioButton radio;
    QVERIFY(seen(&tick) >= 3);
    QVERIFY(seen(&radio) >= 3);
    const QImage empty = tick.grab().toImage();
    tick.setChecked(true);
    QVERIFY(tick.grab().toImage() != empty);
}

void TestTheme::sheetIsSmallAndFilled()
{
    QFile file(u":/ui/style.qss"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray raw = file.readAll();
    QVERIFY(raw.count('\n') < 150);
    QVERIFY2(!raw.contains('#')
            || !QString::fromUtf8(raw).contains(QRegularExpression(u"#[0-9A-Fa-f]{3,6}\\b"_s)),
        "colours come from Theme");
    for (const auto choice : {Look::Choice::Light, Look::Choice::Dark}) {
        Look look(choice);
        QString sheet = qApp->styleSheet();
        sheet.remove(
            QRegularExpression(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption));
        QVERIFY(!sheet.isEmpty());
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
    }
}

void TestTheme::unitFollowsTheFont()
{
    Look look(Look::Choice::Light);
    look.setScale(1);
    const int row = look.px(76);
    QCOMPARE(row, 76);
    QCOMPARE(look.interfaceFont().pixelSize(), 13);
    look.setScale(2);
    QCOMPARE(look.px(76), 152);
    QCOMPARE(look.interfaceFont().pixelSize(), 26);
    QVERIFY(look.px(26) >= QFontMetrics(look.interfaceFont()).height() + 2);
    look.setScale(1);
}

void TestTheme::paletteFollowsTheChoice()
{
    Look look(Look::Choice::Light);
    QCOMPARE(qApp->palette().color(QPalette::Base), lightTheme().paper);
    look.setChoice(Look::Choice::Dark);
    QCOMPARE(qApp->palette().color(QPalette::Base), darkTheme().paper);
    QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);
    look.setChoice(Look::Choice::Light);
    QCOMPARE(QIcon::themeName(), u"breeze"_s);
}

void TestTheme::inkStaysInside_data()
{
    QTest::addColumn<QFont>("font");
    Look look(Look::Choice::Light);
    QTest::newRow("interface") << look.interfaceFont();
    QTest::newRow("interface bold") << look.interfaceFont(13, 600);
    QTest::newRow("small") << look.interfaceFont(11, 600);
    QTest::newRow("story") << look.storyFont(27, 700);
    QTest::newRow("body") << look.storyFont(17);
}

// The ink of stacked marks lies inside a row of height() + 2: rendered, then compared with a taller
// rectangle.
void TestTheme::inkStaysInside()
{
    QFETCH(QFont, font);
    const QString text = u"ẲỖỘỵ"_s;
    const int high = QFontMetrics(font).height() + 2;
    const auto ink = [&](int height) {
        QImage image(300, height, QImage::Format_Grayscale8);
        image.fill(255);
        QPainter painter(&image);
        painter.setFont(font);
        painter.drawText(image.rect(), Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.end();
        qint64 dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += 255 - qGray(image.pixel(x, y));
        return dark;
    };
    QVERIFY(ink(high) > 0);
    QCOMPARE(ink(high), ink(high + 20));
}

void TestTheme::shapesDifferWithoutColour()
{
    QList<QImage> seen;
    for (const State state : states) {
        QImage image(12, 12, QImage::Format_Grayscale8);
        image.fill(255);
        QPainter painter(&image);
        paintStateShape(painter, QRectF(0, 0, 12, 12), state, QColor(Qt::black));
        painter.end();
        for (const QImage &other : std::as_const(seen)) {
            int different = 0;
            for (int y = 0; y < 12; ++y)
                for (int x = 0; x < 12; ++x)
                    different += std::abs(qGray(image.pixel(x, y)) - qGray(other.pixel(x, y))) > 96
                        ? 1
                        : 0;
            QVERIFY2(different >= 8, qPrintable(stateText(state)));
        }
        seen.append(image);
    }
}

void TestTheme::iconsAreThere()
{
    Look look(Look::Choice::Light);
    const QStringList names{u"document-new"_s, u"document-send"_s, u"mail-reply-sender"_s,
        u"dialog-ok-apply"_s, u"internet-services"_s, u"clock"_s, u"im-ban-user"_s,
        u"document-edit-sign"_s, u"document-import"_s, u"edit-find"_s, u"view-filter"_s,
        u"trash-empty"_s, u"view-visible"_s, u"viewimage"_s, u"task-complete"_s, u"edit-comment"_s,
        u"view-history"_s, u"video-x-generic"_s, u"tag"_s, u"checkmark"_s, u"data-warning"_s,
        u"dialog-close"_s, u"overflow-menu"_s, u"view-list-details"_s, u"user-identity"_s,
        u"document-multiple"_s, u"document-edit"_s, u"edit-undo"_s, u"go-next"_s,
        u"document-export"_s, u"edit-delete"_s, u"edit-clear"_s, u"edit-copy"_s, u"configure"_s,
        u"document-save"_s, u"application-exit"_s, u"help-contents"_s, u"help-about"_s};
    for (const QString &name : names) {
        const QPixmap picture = tintedIcon(name, QColor(Qt::red)).pixmap(16, 16);
        const QImage image = picture.toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                painted += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
        QVERIFY2(painted > 4, qPrintable(name));
    }
}

// What a layout may make of it: the feet of “huyện” were cut in the settings' list of people.
void TestTheme::aPressedFieldHoldsItsLine()
{
    QFETCH(double, scale);
    Look look(Look::Choice::Light);
    look.setScale(scale);
    QWidget window;
    QLineEdit field(u"Ẳ Phó Trưởng Công an huyện"_s, &window);
    window.show(); // what is hidden needs no room
    const QSize least = QWidgetItem(&field).minimumSize();
    const int line = field.fontMetrics().height() + 2 * look.px(4) + 2; // padding and frame
    QVERIFY(qAbs(least.height() - look.px(30)) <= 3); // as it is drawn
    QVERIFY2(least.height() >= line, qPrintable(u"%1 < %2"_s.arg(least.height()).arg(line)));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

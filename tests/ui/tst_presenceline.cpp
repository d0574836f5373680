// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "desk/editorheader.h"
#include "desk/newsroom.h"
#include "desk/storydelegate.h"
#include "desk/storyindex.h"
#include "server/presencelink.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace toasoan;

/// How it is shown that somebody else has a story open.
class TestPresenceLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void sentences();
    void lineInTheHeader();
    void markInTheList();

private:
    static QDateTime at(int hour, int minute)
    {
        return QDateTime({2026, 11, 26}, {hour - 7, minute}, Qt::UTC); // Vietnam's
    }
    QString begun(const QString &headline)
    {
        Content content;
        content.headline = headline;
        return m_store->createStory(content, m_session->member())->id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Look> m_look;
};

void TestPresenceLine::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    auto store = openNewsroom(m_dir->path(), false);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text));
    m_store = std::move(*store);
    m_session = std::make_unique<Session>(*m_store, m_store->members()->constFirst());
    m_look = std::make_unique<Look>(Look::Choice::Light);
}

void TestPresenceLine::cleanup()
{
    m_look.reset();
    m_session.reset();
    m_store.reset();
}

void TestPresenceLine::sentences()
{
    const QDateTime now = at(15, 0);
    const Presence other{1, u"Nguyễn Văn A"_s, false, at(14, 5)};
    const Presence own{1, u"Ngọc Trâm"_s, true, at(13, 0).addDays(-1)};
    QCOMPARE(PresenceLink::sentence({}, now), QString());
    QCOMPARE(PresenceLink::sentence({other}, now),
        u"Nguyễn Văn A also has this story open, since 14:05"_s);
    QCOMPARE(PresenceLink::sentence({own}, now),
        u"You also have this story open on another machine, since 13:00, 25-11"_s);
    QCOMPARE(PresenceLink::sentence({other, own}, now),
        u"Nguyễn Văn A, you on another machine also have this story open"_s);
    QCOMPARE(PresenceLink::details({other, own}, now),
        u"Nguyễn Văn A, since 14:05\nyou on another machine, since 13:00, 25-11"_s);
    // a name is no place to put others into
    const Presence odd{1, u"%2 %1"_s, false, at(14, 5)};
    QCOMPARE(PresenceLink::sentence({odd}, now), u"%2 %1 also has this story open, since 14:05"_s);
}

void TestPresenceLine::lineInTheHeader()
{
    toasoan::Desk desk(*m_session);
    Pictures pictures(*m_store);
    QWidget window;
    Banner banner(*m_look, &window);
    StoryActions actions(desk, *m_look, pictures, banner, &window);
    EditorHeader header(desk, actions, *m_look, &window);
    header.resize(900, header.height());
    QVERIFY(desk.open(begun(u"Cầu Ván"_s)).has_value());
    window.resize(900, 300);
    window.show();
    const int height = header.height();
    const auto line = [&header](const QString &text) -> ElidedLabel * {
        const auto all = header.findChildren<ElidedLabel *>();
        for (ElidedLabel *label : all)
            if (label->isVisible() && label->text() == text)
                return label;
        return nullptr;
    };
    const QString text = u"Nguyễn Văn A cũng đang mở bài này, từ 14:05"_s;
    header.setPresence(text, u"Nguyễn Văn A, từ 14:05"_s);
    QVERIFY(line(text));
    QCOMPARE(line(text)->accessibleName(), text);
    QTRY_COMPARE(line(text)->toolTip(), u"Nguyễn Văn A, từ 14:05"_s);
    QTRY_VERIFY(line(text)->width() >= line(text)->sizeHint().width());
    QCOMPARE(header.height(), height); // the text below does not move
    QCOMPARE(line(text)->focusPolicy(), Qt::NoFocus);
    header.resize(360, height); // where no room is left it gives way to the buttons
    QTRY_VERIFY(line(text)->width() < line(text)->sizeHint().width());
    QCOMPARE(line(text)->toolTip(), u"Nguyễn Văn A, từ 14:05"_s);
    header.setPresence({}, {});
    QVERIFY(!line(text));
}

void TestPresenceLine::markInTheList()
{
    const QString open = begun(u"Cầu Ván"_s), other = begun(u"Lũ về"_s);
    StoryIndex index(*m_store);
    StoryModel model(index, *m_session);
    Pictures pictures(*m_store);
    const StoryDelegate delegate(model, *m_session, pictures, *m_look);
    const auto painted = [&](const QString &id) {
        QImage image(300, 80, QImage::Format_RGB32);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        delegate.paint(&painter, option, model.indexOf(id));
        return image;
    };
    const QImage openBefore = painted(open), otherBefore = painted(other);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setOpenElsewhere({{open, u"Nguyễn Văn A, từ 14:05"_s}, {u"khong-co"_s, u"B"_s}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.indexOf(open));
    QVERIFY(painted(open) != openBefore);
    QCOMPARE(painted(other), otherBefore);
    const QString words = u"Open elsewhere: Nguyễn Văn A, từ 14:05"_s;
    QCOMPARE(model.indexOf(open).data(Qt::ToolTipRole).toString(), words);
    QVERIFY(model.indexOf(open).data(Qt::AccessibleTextRole).toString().contains(words));
    QVERIFY(!model.indexOf(other).data(Qt::ToolTipRole).isValid());
    model.setOpenElsewhere({{open, u"Nguyễn Văn A, từ 14:05"_s}});
    QCOMPARE(changed.size(), 1); // nothing new
    model.setOpenElsewhere({});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(painted(open), openBefore);
}

QTEST_MAIN(TestPresenceLine)
#include "tst_presenceline.moc"

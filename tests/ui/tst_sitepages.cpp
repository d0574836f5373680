// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sitedesk.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QtTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineView>

using namespace toasoan;
using namespace toasoan::test;
using namespace Qt::StringLiterals;

namespace {

/// Notes what a page asks for beyond the disk.
class Watch : public QWebEngineUrlRequestInterceptor
{
public:
    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        if (info.requestUrl().scheme() == u"file"_s)
            return;
        left.append(info.requestUrl().toString());
        info.block(true);
    }
    QStringList left;
};

/// Keeps what the engine complains of: blocked parts, broken styles.
class Page : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;
    QStringList complaints;

protected:
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override
    {
        complaints.append(message);
    }
};

} // namespace

/// The pages of a site as a reader's browser opens them from the disk.
class TestSitePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->fill(6);
        const QString gone = m_desk->publish(m_desk->content(u"Bài sẽ gỡ"_s, u"Thời sự"_s));
        m_desk->step(gone, Action::Withdraw, u"Trùng bài"_s);
        const auto published = m_desk->site().publish(m_desk->store(), {});
        QVERIFY2(published.has_value(), qPrintable(Desk::said(published)));
        m_article = m_desk->store().story(m_desk->ids.first())->address;
        m_gone = m_desk->store().story(gone)->address;
        m_profile = std::make_unique<QWebEngineProfile>();
        m_profile->setUrlRequestInterceptor(&m_watch);
        m_view = std::make_unique<QWebEngineView>();
        m_page = std::make_unique<Page>(m_profile.get());
        m_view->setPage(m_page.get());
        m_view->show();
    }

    void pages_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("width");
        const QList<std::pair<const char *, QString>> pages{{"front", u"index.html"_s},
            {"article", m_article}, {"withdrawn", m_gone}, {"section", u"thoi-su/index.html"_s},
            {"films", u"phim-tu-lieu/trang-2.html"_s}, {"corrections", u"dinh-chinh.html"_s},
            {"not found", u"404.html"_s}};
        for (const auto &[name, path] : pages)
            for (int width : {1200, 768, 390})
                QTest::addRow("%s, %d wide", name, width) << path << width;
    }
    void pages()
    {
        QFETCH(QString, path);
        QFETCH(int, width);
        open(path, width);
        QCOMPARE(m_page->complaints, QStringList());
        QCOMPARE(m_watch.left, QStringList());
        // as wide as the window: nothing sticks out to the right
        QCOMPARE(evaluate(u"document.scrollingElement.scrollWidth"_s).toInt(),
            evaluate(u"document.scrollingElement.clientWidth"_s).toInt());
        QCOMPARE(evaluate(u"document.querySelectorAll('h1').length"_s).toInt(), 1);
        if (path != u"404.html"_s)
            QVERIFY(evaluate(u"document.styleSheets[0].cssRules.length"_s).toInt() > 50);
        evaluate(u"document.querySelectorAll('img').forEach(i => i.loading = 'eager')"_s);
        const QString broken = u"[...document.images].filter(i => !i.complete || "
                               "i.naturalWidth == 0).map(i => i.src).join(' ')"_s;
        QTRY_COMPARE(evaluate(broken).toString(), QString());
    }

    void sliderGoesOnWithoutScript()
    {
        open(m_article, 1200);
        const QString slides = u"document.querySelector('.slides')"_s;
        QCOMPARE(evaluate(slides + u".scrollLeft"_s).toInt(), 0);
        evaluate(u"document.querySelector('#anh-1 .on').click()"_s);
        QTRY_VERIFY(evaluate(slides + u".scrollLeft"_s).toInt() > 900);
        QCOMPARE(evaluate(u"location.hash"_s).toString(), u"#anh-2"_s);
    }

    void phoneTargetsAreLargeEnough()
    {
        open(u"index.html"_s, 390);
        const QString small
            = u"[...document.querySelectorAll('.masthead nav a, .pager a, .menu summary, .step')]"
              ".filter(e => e.getBoundingClientRect().height < 40).length"_s;
        QCOMPARE(evaluate(small).toInt(), 0);
    }

    void cleanupTestCase()
    {
        m_view.reset();
        m_page.reset();
        m_profile.reset();
    }

private:
    void open(const QString &path, int width)
    {
        m_view->resize(width, 900);
        m_page->complaints.clear();
        m_watch.left.clear();
        QSignalSpy loaded(m_page.get(), &QWebEnginePage::loadFinished);
        m_page->load(QUrl::fromLocalFile(m_desk->folder() + u'/' + path));
        QVERIFY(loaded.wait(30000));
        QVERIFY(loaded.first().first().toBool());
        QTRY_COMPARE(evaluate(u"innerWidth"_s).toInt(), width);
    }

    QVariant evaluate(const QString &script)
    {
        QVariant answer;
        bool answered = false;
        m_page->runJavaScript(script, [&](const QVariant &value) {
            answer = value;
            answered = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answered, 10000); }();
        return answer;
    }

    std::unique_ptr<Desk> m_desk;
    Watch m_watch;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_view;
    std::unique_ptr<Page> m_page;
    QString m_article, m_gone;
};

int main(int argc, char **argv)
{
    QQuickWindow::setSceneGraphBackend(u"software"_s);
    QApplication app(argc, argv);
    TestSitePages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sitepages.moc"

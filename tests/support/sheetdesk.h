// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"
#include "story/story.h"

#include <QDropEvent>
#include <QTest>

#include <memory>

namespace toasoan::test {

inline Body paragraph(const QString &text)
{
    return {{Block{.runs = {{text}}}}};
}

/// The writing column alone, on a story of four fields.
class SheetDesk
{
protected:
    [[nodiscard]] QString text(textmap::Part part) const { return m_edit->fieldText(part); }
    [[nodiscard]] Body body() const { return m_edit->mirror().body(); }
    void type(const QString &letters)
    {
        for (const QChar letter : letters)
            QTest::sendKeyEvent(
                QTest::Click, m_edit.get(), Qt::Key_unknown, letter, Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(m_edit.get(), key, held);
    }
    void load(const Body &body)
    {
        m_edit->load({u"Sau lũ"_qs, u"Cầu Ván"_qs, u"Sáng 25-11"_qs, u"Ngọc Trâm"_qs, body});
    }
    void loadFigure()
    {
        load({{Block{.runs = {{u"Trước"_qs}}},
            Block{.kind = Block::Kind::Figure, .caption = u"Chú thích"_qs},
            Block{.runs = {{u"Sau"_qs}}}}});
    }
    void drop(QPointF at, const QMimeData &data)
    {
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_edit->viewport(), &enter);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_edit->viewport(), &drop);
    }
    [[nodiscard]] bool whole() const
    {
        const QTextDocument &document = *m_edit->document();
        return document.blockCount() >= 5
            && textmap::part(document.findBlockByNumber(0)) == textmap::Part::Kicker
            && textmap::part(document.findBlockByNumber(1)) == textmap::Part::Headline
            && textmap::part(document.findBlockByNumber(2)) == textmap::Part::Standfirst
            && sheet::inBody(document.findBlockByNumber(3))
            && textmap::part(document.lastBlock()) == textmap::Part::Byline;
    }

    void openSheet()
    {
        m_look = std::make_unique<Look>(Look::Choice::Light);
        m_photos = {{u"p1"_qs, QString(64, u'a'), u"Qua cầu"_qs, {}, {}, QSize(1200, 800)}};
        m_edit = std::make_unique<SheetEdit>(*m_look,
            ObjectSources{[this](const QString &id) -> std::optional<Photo> {
                              for (const Photo &photo : std::as_const(m_photos))
                                  if (photo.id == id)
                                      return photo;
                              return {};
                          },
                [](const QString &) { return std::optional<Film>(); },
                [](const QString &, const QSize &) { return QPixmap(); }});
        m_edit->resize(587, 600);
        m_edit->show();
        m_edit->setFocus();
    }
    /// The fields still stand around the body, whatever the test did.
    void closeWholeSheet()
    {
        QVERIFY(whole());
        closeSheet();
    }
    void closeSheet()
    {
        m_edit.reset();
        m_look.reset();
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<SheetEdit> m_edit;
    QList<Photo> m_photos;
};

} // namespace toasoan::test

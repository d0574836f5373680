// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sheetedit.h"
#include "editor/storyeditor.h"
#include "tempstore.h"

#include <QAction>
#include <QApplication>

#include <memory>

namespace toasoan::test {

/// One open story in the real editor on a store of its own.
struct EditorDesk
{
    EditorDesk()
        : store(&*temp)
        , look(Look::Choice::Light)
        , session(*store, reporter)
        , pictures(*store)
        , draft([this](const QString &id, const Content &content) {
            return store->saveContent(id, content, reporter);
        })
        , editor(draft, session, pictures, look)
        , sheet(editor.findChild<SheetEdit *>())
    {
        editor.resize(587, 661);
        editor.show();
        QApplication::setActiveWindow(&editor);
    }

    void load(const Content &content)
    {
        const auto created = store->createStory(content, reporter);
        if (!created)
            qFatal("%s", qPrintable(created.error().text));
        draft.open(*created);
    }
    const Content &saved()
    {
        if (const Result<void> flushed = draft.flush(); !flushed)
            qWarning("%s", qPrintable(flushed.error().text));
        return draft.story().content;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(sheet, key, held);
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return editor.findChild<QAction *>(name);
    }
    template <typename Widget> [[nodiscard]] Widget *named(const QString &accessibleName) const
    {
        for (Widget *widget : editor.findChildren<Widget *>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }

    TempStore temp;
    Store *store;
    Look look;
    Session session;
    Pictures pictures;
    Draft draft;
    StoryEditor editor;
    SheetEdit *sheet;
};

/// The same for a class of tests, anew for each of them.
class OpenEditor
{
protected:
    void openEditor()
    {
        m_desk = std::make_unique<EditorDesk>();
        QVERIFY2(m_desk->temp.isOpen(), qPrintable(m_desk->temp.error()));
        m_store = m_desk->store;
        m_look = &m_desk->look;
        m_session = &m_desk->session;
        m_pictures = &m_desk->pictures;
        m_draft = &m_desk->draft;
        m_editor = &m_desk->editor;
        m_sheet = m_desk->sheet;
        QVERIFY(m_sheet);
    }
    void closeEditor() { m_desk.reset(); }
    void load(const Content &content) { m_desk->load(content); }

    std::unique_ptr<EditorDesk> m_desk;
    Store *m_store = nullptr;
    Look *m_look = nullptr;
    Session *m_session = nullptr;
    Pictures *m_pictures = nullptr;
    Draft *m_draft = nullptr;
    StoryEditor *m_editor = nullptr;
    SheetEdit *m_sheet = nullptr;
};

} // namespace toasoan::test

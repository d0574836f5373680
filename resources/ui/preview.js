/* SPDX-FileCopyrightText: 2026 Tòa Soạn contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs in a world of its own, which the page cannot see; the page's own scripts never run. */
var toasoan = (function () {
    function copyAttributes(from, to) {
        for (const attribute of Array.from(to.attributes))
            if (!from.hasAttribute(attribute.name))
                to.removeAttribute(attribute.name);
        for (const attribute of Array.from(from.attributes))
            if (to.getAttribute(attribute.name) !== attribute.value)
                to.setAttribute(attribute.name, attribute.value);
    }

    function patch(old, next) {
        if (old.isEqualNode(next))
            return;
        if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== next.nodeName) {
            old.replaceWith(document.importNode(next, true));
            return;
        }
        copyAttributes(next, old);
        patchChildren(old, next);
    }

    function patchChildren(old, next) {
        patchNodes(old, Array.from(old.childNodes), Array.from(next.childNodes), null);
    }

    // Equal nodes at both ends stay, so that a new paragraph moves the others and loads no picture
    // again. What is old stands in `old` before `end`.
    function patchNodes(old, was, now, end) {
        let head = 0;
        while (head < was.length && head < now.length && alike(was[head], now[head]))
            patch(was[head], now[head++]);
        let tail = 0;
        while (tail < was.length - head && tail < now.length - head
            && alike(was[was.length - 1 - tail], now[now.length - 1 - tail])) {
            patch(was[was.length - 1 - tail], now[now.length - 1 - tail]);
            ++tail;
        }
        const oldMiddle = was.slice(head, was.length - tail);
        const newMiddle = now.slice(head, now.length - tail);
        const after = was[was.length - tail] || end;
        let at = 0;
        for (const node of newMiddle) {
            const near = oldMiddle.slice(at, at + 3).findIndex(o => o.nodeName === node.nodeName);
            if (near < 0) {
                old.insertBefore(document.importNode(node, true), oldMiddle[at] || after);
                continue;
            }
            oldMiddle.slice(at, at + near).forEach(gone => gone.remove());
            patch(oldMiddle[at + near], node);
            at += near + 1;
        }
        oldMiddle.slice(at).forEach(gone => gone.remove());
    }

    // The same text or picture, whatever number its block has now.
    function alike(one, other) {
        if (one.nodeType !== Node.ELEMENT_NODE || one.nodeName !== other.nodeName)
            return one.isEqualNode(other);
        return one.innerHTML === other.innerHTML;
    }

    // What stands between the marks of a place in the site's face.
    function places() {
        const found = [];
        const marks = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT);
        for (let mark = marks.nextNode(); mark; mark = marks.nextNode()) {
            if (!mark.data.startsWith('toasoan:'))
                continue;
            const place = { name: mark.data.slice(8), parent: mark.parentNode, nodes: [], end: null };
            let node = mark.nextSibling;
            for (; node && !(node.nodeType === Node.COMMENT_NODE && node.data === '/' + mark.data);
                node = node.nextSibling)
                place.nodes.push(node);
            place.end = node;
            if (node)
                found.push(place);
        }
        return found;
    }

    return {
        fill: function (texts) {
            const inert = document.implementation.createHTMLDocument('');
            const all = places();
            for (const place of all) {
                if (!(place.name in texts))
                    continue;
                const holder = inert.createElement(place.parent.localName);
                holder.innerHTML = texts[place.name];
                patchNodes(place.parent, place.nodes, Array.from(holder.childNodes), place.end);
            }
            return all.some(place => place.name === 'content');
        },
        update: function (html) {
            const main = document.getElementById('article');
            const parsed = new DOMParser().parseFromString(
                '<main id="article">\n' + html + '\n</main>', 'text/html');
            if (main)
                patchChildren(main, parsed.getElementById('article'));
            return main !== null;
        },
        showBlock: function (block) {
            let element = null;
            for (let i = block; i >= 0 && !element; --i)
                element = document.querySelector('[data-block="' + i + '"]');
            if (block <= 0 && !element)
                window.scrollTo(0, 0);
            if (!element)
                return;
            const box = element.getBoundingClientRect();
            const height = document.documentElement.clientHeight;
            if (box.top < 0 || box.bottom > height)
                window.scrollBy(0, box.top - Math.max(16, (height - box.height) / 3));
        }
    };
})();

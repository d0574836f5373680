<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan\Tests;

use PHPUnit\Framework\TestCase;
use Toasoan\Idempotency;
use Toasoan\Presence;
use Toasoan\Tags;
use Toasoan\Texts;
use Toasoan\Versions;
use Toasoan\Visitors;

/** What of the plugin needs no WordPress. */
final class PureTest extends TestCase
{
    public function testTags(): void
    {
        $tag = Tags::of(12, 3);
        self::assertSame('"12-3"', $tag);
        self::assertTrue(Tags::matches('"12-3"', $tag));
        self::assertTrue(Tags::matches('W/"12-3"', $tag));
        self::assertTrue(Tags::matches('"1-1", "12-3"', $tag));
        self::assertTrue(Tags::matches('*', $tag));
        self::assertFalse(Tags::matches('"12-30"', $tag));
        self::assertFalse(Tags::matches('12-3', $tag));
        self::assertFalse(Tags::matches('', $tag));
    }

    public function testTextsAreCleanAndWhole(): void
    {
        self::assertSame('Giảm 50%25 & <mới>', Texts::cleaned(" Gia\u{309}m 50%25 & <mo\u{31B}\u{301}i>\n"));
        self::assertSame("một\nhai ba", Texts::cleaned("một\r\nhai\x00ba"));
        self::assertSame('', Texts::cleaned("\xff\xfe"));
        self::assertSame('', Texts::cleaned(['x']));
        self::assertSame('12', Texts::cleaned(12));
    }

    public function testBotsAreNoVisitors(): void
    {
        foreach (['', ' ', 'curl/7.88', 'Mozilla/5.0 (compatible; Googlebot/2.1)', 'facebookexternalhit/1.1'] as $bot) {
            self::assertTrue(Visitors::isBot($bot), $bot);
        }
        self::assertFalse(Visitors::isBot('Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0'));
        self::assertFalse(Visitors::isBot('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Safari/604.1'));
    }

    public function testKeysAndRoutes(): void
    {
        self::assertSame(1, preg_match(Idempotency::KEY, '0b8f3c1e-7c42-4d7e-9c55-6d6f0a1b2c3d:create'));
        self::assertSame(0, preg_match(Idempotency::KEY, 'short'));
        self::assertSame(0, preg_match(Idempotency::KEY, "a' OR 1=1 --"));
        self::assertSame(1, preg_match(Idempotency::CREATES, '/wp/v2/media'));
        self::assertSame(0, preg_match(Idempotency::CREATES, '/wp/v2/users'));
        self::assertSame(1, preg_match(Versions::ROUTE, '/wp/v2/posts/7'));
        self::assertSame(0, preg_match(Versions::ROUTE, '/wp/v2/posts/7/revisions'));
    }

    public function testPresenceIsSaidAndForgotten(): void
    {
        $now = 1_800_000_000;
        $words = Presence::told([], 7, 'a', 12, 90, $now);
        self::assertSame(['7-a' => ['user' => 7, 'post' => 12, 'since' => $now - 90, 'said' => $now]], $words);
        // the same story a minute later, and a second of rounding: since when stays
        $words = Presence::told($words, 7, 'a', 12, 149, $now + 60);
        self::assertSame($now - 90, $words['7-a']['since']);
        $words = Presence::told($words, 7, 'b', 12, 0, $now + 60); // on another machine
        $words = Presence::told($words, 8, 'a', 13, 0, $now + 61);
        self::assertSame(['7-a', '7-b', '8-a'], array_keys($words));
        // one story of each machine; opened again it is open since then
        $words = Presence::told($words, 7, 'a', 14, 5, $now + 70);
        self::assertSame(['post' => 14, 'since' => $now + 65], array_intersect_key(
            $words['7-a'],
            ['post' => 0, 'since' => 0]
        ));
        // closed: only one's own word goes
        $words = Presence::told($words, 7, 'a', 0, 0, $now + 80);
        self::assertSame(['7-b', '8-a'], array_keys($words));
        // nobody says anything any more
        $end = $now + 61 + Presence::LIVES;
        self::assertSame(['8-a', '9-c'], array_keys(Presence::told($words, 9, 'c', 1, 0, $end - 1)));
        self::assertSame([], Presence::told($words, 9, 'c', 0, 0, $end));
    }

    public function testPresenceStaysSmall(): void
    {
        $words = ['x' => 'broken', 'y' => ['user' => 7], 'z' => null];
        for ($machine = 0; $machine < 100; ++$machine) {
            $words = Presence::told($words, 7, "m$machine", 12, PHP_INT_MAX, 1_800_000_000 + $machine);
        }
        self::assertSame(array_map(static fn (int $i): string => "7-m$i", range(92, 99)), array_keys($words));
        self::assertSame(1_800_000_099 - 7 * 86400, $words['7-m99']['since']);
    }

    /** Every text for people has its Vietnamese, and none is left over. */
    public function testVietnameseIsWhole(): void
    {
        $folder = dirname(__DIR__, 2) . '/packaging/wordpress/toasoan';
        $found = [];
        foreach (glob("$folder/src/*.php") as $file) {
            preg_match_all("~(?:__|esc_html__|esc_attr__)\('([^']+)', 'toasoan'\)~", file_get_contents($file), $match);
            $found = array_merge($found, $match[1]);
        }
        $vietnamese = array_keys(require "$folder/languages/vi.php");
        sort($vietnamese);
        $found = array_values(array_unique($found));
        sort($found);
        self::assertSame($found, $vietnamese);
    }
}

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
        $tag = Tags::of(12, 3, ['Một', 'draft']);
        self::assertMatchesRegularExpression('/^"12-3-[0-9a-f]{12}"$/', $tag);
        self::assertTrue(Tags::matches($tag, $tag));
        self::assertTrue(Tags::matches("W/$tag", $tag));
        self::assertTrue(Tags::matches('"1-1", ' . $tag, $tag));
        self::assertTrue(Tags::matches('*', $tag));
        self::assertFalse(Tags::matches(Tags::of(12, 30, ['Một', 'draft']), $tag));
        self::assertFalse(Tags::matches(trim($tag, '"'), $tag));
        self::assertFalse(Tags::matches('', $tag));
    }

    public function testTagsAreOfTheirText(): void
    {
        $tag = Tags::of(12, 3, ['Một', 'draft']);
        self::assertSame($tag, Tags::of(12, 3, ['Một', 'draft']));
        foreach ([['Hai', 'draft'], ['Một', 'publish'], ['Mộtdraft', ''], ['', 'Mộtdraft'], []] as $other) {
            self::assertNotSame($tag, Tags::of(12, 3, $other));
        }
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
        $chrome = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Safari/537.36';
        $bots = [
            '', ' ', 'curl/7.88', 'Mozilla/5.0 (compatible; Googlebot/2.1)', 'facebookexternalhit/1.1',
            'Mediapartners-Google', 'Mozilla/5.0 (compatible; Google-InspectionTool/1.0)', 'ia_archiver',
            'archive.org_capture', 'WhatsApp/2.0', 'Zalo', 'Mozilla/5.0 (compatible; YandexImages/3.0)',
            'W3C_Validator/1.3', 'PostmanRuntime/7', 'node-fetch/1.0', 'PhantomJS', 'Apache-HttpClient/4',
            'Google-Read-Aloud', 'Uptime-Kuma/1.21', 'Mozilla/5.0 (compatible; BLEXScanner)', 'Mozilla/5.0',
            "$chrome (compatible; Google-Read-Aloud; +https://support.google.com)", "$chrome Chrome-Lighthouse",
            str_replace('Chrome/', 'HeadlessChrome/', $chrome), "$chrome PTST/1", 'Some new thing/1.0 (Gecko/1)',
            'Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1',
        ];
        foreach ($bots as $bot) {
            self::assertTrue(Visitors::isBot($bot), $bot);
        }
    }

    public function testBrowsersAreVisitors(): void
    {
        $phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ';
        $android = 'Mozilla/5.0 (Linux; Android 13; %s) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile '
            . 'Safari/537.36';
        $browsers = [
            'Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0',
            'Mozilla/5.0 (X11; Linux x86_64) Firefox/115.0',
            'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
            'Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18',
            $phone . 'Version/17.0 Mobile/15E148 Safari/604.1', $phone . 'CriOS/120.0 Mobile/15E148 Safari/604.1',
            $phone . 'Mobile/15E148 [FBAN/FBIOS;FBAV/440.0]', sprintf($android, 'SM-A515F'),
            sprintf($android, 'SM-A515F') . ' Zalo android/12100593 ZaloTheme/light', sprintf($android, 'CUBOT_X19'),
            sprintf($android, 'Redmi Note 9') . ' OPR/76.2', sprintf($android, 'K') . ' EdgA/120.0',
            sprintf($android, 'K') . ' coc_coc_browser/120.0',
        ];
        foreach ($browsers as $browser) {
            self::assertFalse(Visitors::isBot($browser), $browser);
        }
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
        // WordPress finds its routes whatever their case
        self::assertSame(1, preg_match(Versions::ROUTE, '/WP/v2/POSTS/7'));
        self::assertSame(1, preg_match(Idempotency::CREATES, '/wp/v2/Media'));
    }

    public function testPresenceIsSaidAndForgotten(): void
    {
        $now = 1_800_000_000;
        $words = Presence::told([], 7, 'a', 12, 90, $now);
        self::assertSame(['7-a' => ['user' => 7, 'post' => 12, 'since' => $now - 90, 'said' => $now]], $words);
        // the same story a minute later, and a second of rounding: since when stays
        $words = Presence::told($words, 7, 'a', 12, 149, $now + 60);
        self::assertSame($now - 90, $words['7-a']['since']);
        $words = Presence::told($words, 7, 'a', 12, 151, $now + 60);
        self::assertSame($now - 90, $words['7-a']['since']);
        // closed and opened again, and the word of it was lost
        self::assertSame($now + 58, Presence::told($words, 7, 'a', 12, 2, $now + 60)['7-a']['since']);
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

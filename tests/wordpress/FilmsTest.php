<?php

// SPDX-FileCopyrightText: 2026 Tòa Soạn contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Toasoan\Tests;

use PHPUnit\Framework\TestCase;
use Toasoan\Films;

/** Which films the plugin made. */
final class FilmsTest extends TestCase
{
    public static function setUpBeforeClass(): void
    {
        require_once __DIR__ . '/stand-in.php';
    }

    protected function setUp(): void
    {
        $GLOBALS['types'] = $GLOBALS['meta'] = [];
    }

    public function testMarksWhatItMade(): void
    {
        Films::register();
        self::assertTrue(Films::isOurs());
        Films::mark(7, null, false);
        Films::mark(8, null, true); // was there before
        self::assertSame([7 => [Films::MARK => '1']], $GLOBALS['meta']);
        Films::register(); // when it is activated
        self::assertTrue(Films::isOurs());
    }

    public function testLeavesThoseOfATheme(): void
    {
        $GLOBALS['types']['film'] = (object) ['public' => true]; // known before
        Films::register();
        self::assertFalse(Films::isOurs());
        Films::mark(7, null, false);
        Films::register();
        self::assertFalse(Films::isOurs());
        $GLOBALS['types'] = [];
        Films::register();
        $GLOBALS['types']['film'] = (object) ['public' => true]; // and after
        Films::mark(8, null, false);
        self::assertSame([], $GLOBALS['meta']);
    }
}

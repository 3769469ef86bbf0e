/** What the person at the terminal reads. */
@NullMarked
package vn.temlang.launcher.terminal;

import org.jspecify.annotations.NullMarked;

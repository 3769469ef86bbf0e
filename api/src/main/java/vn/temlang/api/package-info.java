/** HTTP, pages, accounts, wiring and main. */
@NullMarked
package vn.temlang.api;

import org.jspecify.annotations.NullMarked;

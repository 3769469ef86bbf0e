/** What pages say and how they write it: languages, messages, dates, money. */
@NullMarked
package vn.temlang.api.page.text;

import org.jspecify.annotations.NullMarked;

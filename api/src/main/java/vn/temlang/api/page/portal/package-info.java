/** What the pages behind the login need to know, in plain values. */
@NullMarked
package vn.temlang.api.page.portal;

import org.jspecify.annotations.NullMarked;

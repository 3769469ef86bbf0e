/** The pages on which people are asked, and on which their requests are answered in time. */
@NullMarked
package vn.temlang.api.page.personal;

import org.jspecify.annotations.NullMarked;

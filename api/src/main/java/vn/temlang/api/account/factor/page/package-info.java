/** The pages on which a second factor is set up, shown and taken away. */
@NullMarked
package vn.temlang.api.account.factor.page;

import org.jspecify.annotations.NullMarked;

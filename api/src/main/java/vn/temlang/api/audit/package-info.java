/** Who did what on which thing: a chain that nobody changes unseen. */
@NullMarked
package vn.temlang.api.audit;

import org.jspecify.annotations.NullMarked;

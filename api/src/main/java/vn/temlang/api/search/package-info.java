/** Finds anything that the reader may see by words, codes and addresses, in one field. */
@NullMarked
package vn.temlang.api.search;

import org.jspecify.annotations.NullMarked;

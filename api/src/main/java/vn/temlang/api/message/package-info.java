/** Messages to people, by mail, SMS or Zalo. */
@NullMarked
package vn.temlang.api.message;

import org.jspecify.annotations.NullMarked;

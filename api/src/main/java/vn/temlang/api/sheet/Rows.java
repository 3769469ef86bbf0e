package vn.temlang.api.sheet;

import java.util.Iterator;

/** Rows from the top, one at a time. */
public interface Rows extends Iterator<SheetRow>, AutoCloseable {
  @Override
  void close();
}

package vn.temlang.launcher.story;

import vn.temlang.launcher.terminal.Console;

/** A step of the story. Told again after an interruption it sends the same identifiers. */
interface Chapter {
  /** Names it in the memory and on the terminal. */
  String title();

  /** Tells it, and keeps what later chapters need. */
  void tell(PublicApi api, Memory memory, Console console);
}

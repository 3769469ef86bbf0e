package vn.temlang.api.message;

/** Sends messages to people; it may be asked to send the same again, and then sends it once. */
public interface Messages {
  /** What became of it. */
  sealed interface Sending {
    /** The gateway has it. */
    record Taken() implements Sending {}

    /** Nothing can be known or done now: the same has to be tried again. */
    record Later(String why) implements Sending {}

    /** The gateway will never take it. */
    record Refused(String why) implements Sending {}
  }

  Sending send(Message message);
}

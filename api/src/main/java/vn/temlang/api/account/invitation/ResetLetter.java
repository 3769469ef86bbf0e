package vn.temlang.api.account.invitation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.temlang.api.account.LoginName;
import vn.temlang.api.message.Message;
import vn.temlang.api.message.MessageQueue;
import vn.temlang.api.message.MessageSettings;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.traceability.IdSource;

/** The message that carries a code for a new password. */
@Singleton
class ResetLetter {
  private final MessageQueue queue;
  private final MessageSettings settings;
  private final InvitationLinks links;
  private final Messages texts;
  private final IdSource ids;

  ResetLetter(
      MessageQueue queue,
      MessageSettings settings,
      InvitationLinks links,
      Messages texts,
      IdSource ids) {
    this.queue = queue;
    this.settings = settings;
    this.links = links;
    this.texts = texts;
    this.ids = ids;
  }

  /**
   * Queues it for the name that was typed, or else for another of the account's that a message can
   * reach; false where there is none.
   */
  boolean write(
      ResetRequests.Asked asked, List<LoginName> names, OneTimeCode code, Invitation invitation) {
    Optional<LoginName> to =
        Stream.concat(Stream.of(asked.name()), names.stream())
            .filter(name -> name.kind() != LoginName.Kind.NAME)
            .findFirst();
    to.ifPresent(
        name ->
            queue.add(
                new Message(ids.next(), kind(name), name.value(), text(asked.language(), code)),
                invitation.madeAt(),
                invitation.expiresAt()));
    return to.isPresent();
  }

  private Message.Kind kind(LoginName name) {
    return name.kind() == LoginName.Kind.PHONE ? settings.phone() : Message.Kind.MAIL;
  }

  private String text(String language, OneTimeCode code) {
    return texts.text(
        Language.ofTag(language).orElse(Language.VIETNAMESE),
        "message.reset",
        links.link(code.text()));
  }
}

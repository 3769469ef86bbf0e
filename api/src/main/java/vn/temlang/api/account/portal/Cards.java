package vn.temlang.api.account.portal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.access.Role;
import vn.temlang.api.account.invitation.Invitation;
import vn.temlang.api.account.invitation.InvitationLinks;
import vn.temlang.api.page.portal.CardView;
import vn.temlang.api.page.portal.RoleName;
import vn.temlang.api.page.text.Language;
import vn.temlang.api.page.text.Messages;
import vn.temlang.api.page.text.Words;
import vn.temlang.api.page.view.QrPicture;

/** Puts a one-time code on a card. */
@Singleton
class Cards {
  private final InvitationLinks links;
  private final Places places;
  private final Words vietnamese;

  Cards(InvitationLinks links, Places places, Messages messages) {
    this.links = links;
    this.places = places;
    // whoever prints it: the reader of the card is at home in Viet Nam
    this.vietnamese = new Words(messages, Language.VIETNAMESE);
  }

  /**
   * @param owner login name of a person whose password is lost; not used for one who joins
   */
  CardView card(Invitation invitation, String code, String owner) {
    QrPicture symbol = QrPicture.of(links.symbol(code));
    return switch (invitation.purpose()) {
      case Invitation.Purpose.Join(var name, var grant) ->
          new CardView(
              links.link(code),
              symbol,
              name.masked(),
              Optional.of(
                  new CardView.Place(
                      vietnamese.text(RoleName.valueOf(grant.role().name()).word()),
                      places.inWords(
                          grant.scope(), places.producersOf(List.of(grant.scope())), vietnamese))),
              grant.role() == Role.HOUSEHOLD,
              invitation.expiresAt());
      case Invitation.Purpose.Reset() ->
          new CardView(
              links.link(code), symbol, owner, Optional.empty(), false, invitation.expiresAt());
    };
  }
}

package rondo.browser.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.browser.house.Story;
import rondo.browser.house.Visit;
import rondo.payment.side.PaymentKind;

@Story
class SecondLanguageTest {
  @Test
  void two_discs_are_rented_in_one_go_in_spanish_and_the_next_visit_begins_in_english(Visit visit) {
    var screen = visit.screen();
    screen.browses();
    long authorised = Renting.count(visit, PaymentKind.AUTHORISE);
    int before = Renting.taken(visit);

    screen.touch("Español").shows("Ahora en este kiosco");
    assertThat(screen.manner("lang")).isEqualTo("es-US");
    screen.touchCover("Metropolis").says("Ciencia ficción");
    screen.touch("Poner en el carrito").shows("Su disco");
    screen.touch("Agregar más").shows("Ahora en este kiosco").touchCover("Nosferatu");
    screen.touch("Poner en el carrito").shows("Sus 2 discos").says("$3.90");
    visit.picture("kiosk-spanish-cart", screen);
    screen.touch("Continuar al pago").shows("Deslice su tarjeta").says("Reservamos $3.90");
    visit.room().swipe("approved");
    screen.shows("¿Adónde enviamos el recibo?").touch("Sin recibo");
    screen.shows("Tome su disco").says("Disco 1 de 2");
    visit.room().take();
    screen.says("Disco 2 de 2");
    visit.room().take();
    screen.shows("Que los disfrute.").says("Ninguno por correo, como usted pidió");
    visit.picture("kiosk-spanish-done", screen);
    screen.touch("Terminar").isInvited();

    assertThat(screen.manner("lang")).isEqualTo("en-US");
    Renting.assertBooksAgree(visit);
    assertThat(Renting.count(visit, PaymentKind.AUTHORISE)).isEqualTo(authorised + 1);
    assertThat(Renting.taken(visit)).isEqualTo(before + 390);
  }
}

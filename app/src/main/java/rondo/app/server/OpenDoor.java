package rondo.app.server;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.KioskId;
import rondo.protocol.enrolment.EnrolmentCode;
import rondo.protocol.identity.Fingerprint;
import rondo.protocol.state.Topic;
import rondo.server.catalogue.StateDocuments;
import rondo.server.fleet.Door;
import rondo.server.link.LinkKeys;
import rondo.server.link.LinkServer;

/** The link of a server that runs, and what its kiosks are told through it. Thread-safe. */
record OpenDoor(Jdbi jdbi, LinkServer link, LinkKeys keys, StateDocuments documents)
    implements Door {
  @Override
  public EnrolmentCode code(KioskId kiosk) {
    return link.codes().issue(kiosk);
  }

  @Override
  public Fingerprint fingerprint() {
    return keys.fingerprint();
  }

  @Override
  public int port() {
    return link.port();
  }

  @Override
  public void publish() {
    List<KioskId> kiosks =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select kiosk_id from kiosk order by kiosk_id")
                .mapTo(KioskId.class)
                .list());
    kiosks.forEach(this::publish);
  }

  void publish(KioskId kiosk) {
    var publisher = link.publisher();
    publisher.publish(kiosk, Topic.SETTINGS, documents.settings(kiosk));
    publisher.publish(kiosk, Topic.CATALOGUE, documents.catalogue(kiosk));
    publisher.publish(kiosk, Topic.TARIFF, documents.prices(kiosk));
  }
}

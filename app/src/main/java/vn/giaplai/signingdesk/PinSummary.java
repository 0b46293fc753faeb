package vn.giaplai.signingdesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.signingdesk.DeskView.Signing;
import vn.giaplai.signingdesk.DeskView.SigningPlace;

/** Says above the PIN who signs, with which certificate, in what capacity, and how many papers. */
@Component
class PinSummary {

    private final RoundRepository rounds;
    private final Signatories signatories;
    private final DeskPages pages;
    private final KeyCustody keys;

    PinSummary(RoundRepository rounds, Signatories signatories, DeskPages pages, KeyCustody keys) {
        this.rounds = rounds;
        this.signatories = signatories;
        this.pages = pages;
        this.keys = keys;
    }

    /** Of what still waits on a list; null when nothing does, or when its signer has no key any more. */
    @Nullable Signing of(List<SigningItem> items, PersonCode personCode) {
        var byRound = new LinkedHashMap<RoundId, Long>();
        var waiting = items.stream()
                .filter(item -> item.outcome() == ItemOutcome.WAITING)
                .toList();
        waiting.stream().map(SigningItem::roundId).distinct().forEach(id -> byRound.put(id, papers(waiting, id)));
        if (waiting.isEmpty()) {
            return null;
        }
        var first = rounds.find(waiting.get(0).roundId()).orElseThrow();
        var owner = first.seal() ? first.place().schoolCode() : personCode;
        return keys.find(owner)
                .map(key -> new Signing(
                        signatories.of(personCode, first).name(),
                        commonName(key.holder()),
                        commonName(key.issuer()),
                        key.serial(),
                        key.validTo(),
                        places(byRound, personCode),
                        (int) waiting.stream()
                                .map(SigningItem::documentId)
                                .distinct()
                                .count(),
                        waiting.size(),
                        (int) waiting.stream()
                                .filter(item -> !item.seen())
                                .map(SigningItem::documentId)
                                .distinct()
                                .count(),
                        first.seal()))
                .orElse(null);
    }

    /** The name alone (RFC 4514); the whole where there is none. */
    private static String commonName(String distinguishedName) {
        try {
            return new LdapName(distinguishedName)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> String.valueOf(rdn.getValue()))
                            .findFirst()
                            .orElse(distinguishedName);
        } catch (InvalidNameException unreadable) {
            return distinguishedName;
        }
    }

    private List<SigningPlace> places(Map<RoundId, Long> byRound, PersonCode personCode) {
        return byRound.entrySet().stream()
                .map(entry -> {
                    var round = rounds.find(entry.getKey()).orElseThrow();
                    var capacity =
                            String.join(" – ", signatories.of(personCode, round).capacity());
                    return new SigningPlace(
                            pages.label(round), capacity, entry.getValue().intValue());
                })
                .toList();
    }

    private static long papers(List<SigningItem> waiting, RoundId round) {
        return waiting.stream()
                .filter(item -> item.roundId().equals(round))
                .map(SigningItem::documentId)
                .distinct()
                .count();
    }
}

package vn.giaplai.signing.internal.pki;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A bounded memory for facts that never change; the ones not asked for longest are forgotten first. */
final class Remembered<K, V> {

    private final Map<K, V> known;

    Remembered(int most) {
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What is known, or what the function finds out; two threads may find out the same. */
    V get(K key, Function<K, V> find) {
        synchronized (known) {
            V found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        V found = find.apply(key);
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }
}

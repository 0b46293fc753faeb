package vn.giaplai.signing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures contestants in turn, round after round, so that whatever else the machine does meets all of them alike; says
 * medians. One thread is measured in processor time, which others' load does not count into; several in wall-clock time.
 */
final class Contest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private final Map<String, Callable<?>> contestants = new LinkedHashMap<>();
    private final Map<String, Integer> repeats = new LinkedHashMap<>();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, List<Double>> allocated = new LinkedHashMap<>();

    Contest add(String name, Callable<?> work) {
        contestants.put(name, work);
        return this;
    }

    /** Warms every contestant up for some processor time, then lets each run slices of about this length. */
    Contest run(int rounds, int warmUpMillis, int sliceMillis) throws Exception {
        for (Map.Entry<String, Callable<?>> each : contestants.entrySet()) {
            double one = warmUp(each.getValue(), warmUpMillis);
            repeats.put(each.getKey(), (int) Math.max(1, sliceMillis / 1000.0 / one));
        }
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Callable<?>> each : contestants.entrySet()) {
                slice(each.getKey(), each.getValue());
            }
        }
        return this;
    }

    private static double warmUp(Callable<?> work, int millis) throws Exception {
        long begin = THREADS.getCurrentThreadCpuTime();
        long end = begin;
        int times = 0;
        long half = begin;
        while (end - begin < millis * 1_000_000L) {
            work.call();
            end = THREADS.getCurrentThreadCpuTime();
            if (end - begin < millis * 500_000L) {
                half = end;
            } else {
                times++;
            }
        }
        return (end - half) / NANOS / Math.max(1, times);
    }

    private void slice(String name, Callable<?> work) throws Exception {
        int times = repeats.getOrDefault(name, 1);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.call();
        }
        add(seconds, name, (THREADS.getCurrentThreadCpuTime() - begin) / NANOS / times);
        add(allocated, name, (THREADS.getCurrentThreadAllocatedBytes() - bytes) / (double) times);
    }

    private static void add(Map<String, List<Double>> to, String name, double value) {
        to.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** How often one thread does it in a second of its processor time. */
    double perSecond(String name) {
        return 1 / median(list(seconds, name));
    }

    /** How fast it is against another, each round by itself. */
    double ratio(String name, String other) {
        List<Double> ours = list(seconds, name);
        List<Double> theirs = list(seconds, other);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(theirs.get(i) / ours.get(i));
        }
        return median(ratios);
    }

    /** Bytes allocated by the thread for one. */
    long allocated(String name) {
        return Math.round(median(list(allocated, name)));
    }

    /** How often some threads together do it in a second of wall-clock time; call after {@link #run}. */
    Map<String, Double> together(int threads, int rounds) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int i = 0; i < rounds; i++) {
                for (Map.Entry<String, Callable<?>> each : contestants.entrySet()) {
                    int times = repeats.getOrDefault(each.getKey(), 1);
                    add(rates, each.getKey(), threads * times / wall(pool, threads, times, each.getValue()));
                }
            }
        } finally {
            pool.shutdown();
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        rates.forEach((name, all) -> medians.put(name, median(all)));
        return medians;
    }

    private static double wall(ExecutorService pool, int threads, int times, Callable<?> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads + 1);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                start.await();
                for (int k = 0; k < times; k++) {
                    work.call();
                }
                return null;
            }));
        }
        start.await();
        long begin = System.nanoTime();
        for (Future<?> each : running) {
            each.get();
        }
        return (System.nanoTime() - begin) / NANOS;
    }

    private static List<Double> list(Map<String, List<Double>> of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.demo.DemoSubject.KeyKind;
import vn.giaplai.signing.internal.pki.Cryptography;
import vn.giaplai.signing.internal.pki.NativeProvider;

/**
 * Measures signing against the raw key operation and against PDFBox with BouncyCastle, iText and EU DSS, all in one run,
 * and writes {@code target/bench.json}. No time is asserted; that every file is good is.
 */
class SigningBench {

    private static final int LAST = 14;
    private static final String[] TOOLS = {"ours", "pdfbox", "itext", "dss"};

    private final Map<String, Object> bench = new LinkedHashMap<>();

    @Test
    void measure() throws Exception {
        BenchPaper paper = BenchPaper.read();
        @Nullable Provider nativeProvider = NativeProvider.orNull();
        bench.put("about", about(paper));
        bench.put("rsa2048", algorithm(paper, KeyKind.RSA_2048, nativeProvider));
        bench.put("p256", algorithm(paper, KeyKind.P_256, nativeProvider));
        new LevelsBench(paper).measure(bench);
        Files.writeString(Path.of("target", "bench.json"), BenchJson.write(bench));
    }

    private static Map<String, Object> about(BenchPaper paper) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("unit", "per second; one thread in its own processor time, two threads by the wall clock");
        about.put("note", "medians of interleaved rounds; other load on the machine is not ours and is not told apart");
        about.put("paperBytes", paper.pdf().length);
        about.put("fields", paper.fields().size());
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("java", Runtime.version().toString());
        return about;
    }

    private static Map<String, Object> algorithm(BenchPaper paper, KeyKind kind, @Nullable Provider nativeProvider)
            throws Exception {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("default", signing(paper, new BenchKey(kind, null)));
        if (nativeProvider != null) {
            both.put("native", signing(paper, new BenchKey(kind, nativeProvider)));
        }
        return both;
    }

    private static Map<String, Object> signing(BenchPaper paper, BenchKey key) throws Exception {
        BenchPeers peers = new BenchPeers(paper, key);
        Map<String, BenchPeers.Peer> tools = new LinkedHashMap<>();
        tools.put("ours", peers.ours());
        tools.put("pdfbox", peers.pdfBox());
        tools.put("itext", peers.iText());
        tools.put("dss", peers.dss());
        byte[] message = new byte[160];
        ThreadLocal<Signature> raw = ThreadLocal.withInitial(key::raw);
        Contest contest = new Contest().add("raw", () -> {
            raw.get().update(message);
            return raw.get().sign();
        });
        Map<String, Object> added = new LinkedHashMap<>();
        for (Map.Entry<String, BenchPeers.Peer> tool : tools.entrySet()) {
            byte[] before = BenchPeers.signed(tool.getValue(), paper.pdf(), LAST - 1);
            byte[] first = BenchPeers.whole(tool.getValue(), paper.pdf(), 0);
            byte[] last = BenchPeers.whole(tool.getValue(), before, LAST - 1);
            assertThat(goodSignatures(last)).as(tool.getKey()).isEqualTo(LAST);
            added.put(tool.getKey(), List.of(first.length - paper.pdf().length, last.length - before.length));
            contest.add(tool.getKey() + " 1", () -> tool.getValue().sign(paper.pdf(), 0));
            contest.add(tool.getKey() + " 14", () -> tool.getValue().sign(before, LAST - 1));
        }
        contest.run(25, 2500, 40);
        return figures(contest, added);
    }

    private static Map<String, Object> figures(Contest contest, Map<String, Object> added) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("raw", contest.perSecond("raw"));
        Map<String, Object> ratio = new LinkedHashMap<>();
        Map<String, Object> allocated = new LinkedHashMap<>();
        Map<String, Object> twoThreads = new LinkedHashMap<>();
        Map<String, Double> together = contest.together(2, 5);
        twoThreads.put("raw", together.get("raw"));
        for (String tool : TOOLS) {
            String one = tool + " 1";
            String last = tool + " 14";
            figures.put(tool, List.of(contest.perSecond(one), contest.perSecond(last)));
            ratio.put(tool, List.of(contest.ratio(one, "raw"), contest.ratio(last, "raw")));
            allocated.put(tool, List.of(contest.allocated(one), contest.allocated(last)));
            twoThreads.put(tool, List.of(together.get(one), together.get(last)));
        }
        figures.put("bytes", added.get("ours"));
        figures.put("ratioToRaw", ratio);
        figures.put(
                "oursAt14Against",
                Map.of(
                        "pdfbox", contest.ratio("ours 14", "pdfbox 14"),
                        "itext", contest.ratio("ours 14", "itext 14"),
                        "dss", contest.ratio("ours 14", "dss 14")));
        figures.put("bytesAdded", added);
        figures.put("bytesAllocated", allocated);
        figures.put("twoThreads", twoThreads);
        return figures;
    }

    /** How many signatures hold, asked of PDFBox and BouncyCastle; the last must cover the whole file. */
    static int goodSignatures(byte[] pdf) throws Exception {
        int good = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            boolean whole = false;
            for (PDSignature each : document.getSignatureDictionaries()) {
                int[] range = each.getByteRange();
                whole |= range[2] + range[3] == pdf.length;
                CMSSignedData cms = new CMSSignedData(
                        new CMSProcessableByteArray(each.getSignedContent(new ByteArrayInputStream(pdf))),
                        each.getContents());
                for (SignerInformation signer : cms.getSignerInfos()) {
                    X509CertificateHolder holder = (X509CertificateHolder) cms.getCertificates()
                            .getMatches(signer.getSID())
                            .iterator()
                            .next();
                    if (signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(Cryptography.PROVIDER)
                            .build(holder))) {
                        good++;
                    }
                }
            }
            return whole ? good : -1;
        }
    }
}

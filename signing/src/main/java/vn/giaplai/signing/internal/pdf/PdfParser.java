package vn.giaplai.signing.internal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Parses values out of bytes, with bounded depth (ISO 32000-1 §7.3). */
final class PdfParser extends PdfTokens {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 40;

    private final ReadBudget budget;
    private int depth;

    PdfParser(byte[] data, int start, int end, ReadBudget budget) {
        super(data, start, end);
        this.budget = budget;
    }

    PdfValue value() {
        budget.spendObject();
        skipSpace();
        int c = peek(0);
        if (c == '/') {
            at++;
            return name();
        }
        if (c == '(') {
            at++;
            return literal();
        }
        if (c == '<') {
            at++;
            if (peek(0) == '<') {
                at++;
                return dictionary();
            }
            return hexadecimal();
        }
        if (c == '[') {
            at++;
            return array();
        }
        if (isNumberStart(c)) {
            return numberOrReference();
        }
        return keyword();
    }

    private Dict dictionary() {
        enter();
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (true) {
            skipSpace();
            if (peek(0) == '>' && peek(1) == '>') {
                at += 2;
                depth--;
                return new Dict(entries);
            }
            if (peek(0) != '/') {
                throw broken("dictionary key expected");
            }
            at++;
            String key = name().value();
            // Readers differ on which of two equal keys counts: such a file is not safe to judge.
            if (entries.put(key, value()) != null) {
                throw broken("dictionary key given twice");
            }
        }
    }

    private PdfValue.Array array() {
        enter();
        List<PdfValue> items = new ArrayList<>();
        while (true) {
            skipSpace();
            if (peek(0) == ']') {
                at++;
                depth--;
                return new PdfValue.Array(items);
            }
            items.add(value());
        }
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw broken("nesting deeper than " + DEEPEST);
        }
    }

    private PdfValue numberOrReference() {
        int start = at;
        boolean plain = true;
        while (at < end && isRegular(data[at])) {
            plain &= isDigit(at);
            at++;
        }
        int afterNumber = at;
        if (afterNumber - start > LONGEST_NUMBER) {
            throw broken("number too long");
        }
        // Others read "12 0R" as a reference.
        if (!plain && latin1(start, afterNumber).indexOf('R') >= 0) {
            throw broken("reference without two plain numbers");
        }
        if (plain) {
            skipSpace();
            int generation = at;
            while (isDigit(at) && at - generation < LONGEST_NUMBER) {
                at++;
            }
            int afterGeneration = at;
            if (afterGeneration > generation) {
                skipSpace();
                if (at > afterGeneration && peek(0) == 'R' && (at + 1 >= end || !isRegular(data[at + 1]))) {
                    at++;
                    return reference(number(start, afterNumber), number(generation, afterGeneration));
                }
            }
            at = afterNumber;
        }
        return new Num(latin1(start, afterNumber));
    }

    /** Readers differ on what a number is that they cannot hold. */
    private Ref reference(int number, int generation) {
        if (number < 0 || generation < 0) {
            throw broken("reference to a number beyond all files");
        }
        return new Ref(number, generation);
    }

    private PdfValue keyword() {
        String token = token();
        if (token.isEmpty()) {
            throw broken("value expected");
        }
        // Others read "+12 0 R" or "12.0 0 R" as a reference: what it shows must not be missed.
        if (token.equals("R")) {
            throw broken("reference without two plain numbers");
        }
        return new Keyword(token);
    }
}

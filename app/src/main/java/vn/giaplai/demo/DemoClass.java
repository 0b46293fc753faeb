package vn.giaplai.demo;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giaplai.gradebook.EntrySheet;
import vn.giaplai.gradebook.Exemption;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;

/** One generated class: its list, what was entered and by whom, who is exempted from what. */
record DemoClass(ClassRef ref, List<Pupil> pupils, List<AuthoredSheet> sheets, List<AuthoredExemption> exemptions) {

    /** A sheet and the code of the person who entered it. */
    record AuthoredSheet(EntrySheet sheet, PersonCode personCode) {}

    /** An exemption and the code of the person who entered it. */
    record AuthoredExemption(Exemption exemption, PersonCode personCode) {}

    DemoClass {
        pupils = List.copyOf(pupils);
        sheets = List.copyOf(sheets);
        exemptions = List.copyOf(exemptions);
    }

    /** The same class with only the pupils at these places of its list, counted from 1. */
    DemoClass only(Set<Integer> ordinals) {
        var kept = IntStream.range(0, pupils.size())
                .filter(index -> ordinals.contains(index + 1))
                .mapToObj(pupils::get)
                .toList();
        var codes = kept.stream().map(Pupil::code).collect(Collectors.toSet());
        return new DemoClass(
                ref,
                kept,
                sheets.stream()
                        .map(each -> new AuthoredSheet(only(each.sheet(), codes::contains), each.personCode()))
                        .toList(),
                exemptions.stream()
                        .filter(each -> codes.contains(each.exemption().pupilCode()))
                        .toList());
    }

    private static EntrySheet only(EntrySheet sheet, Predicate<PupilCode> code) {
        return new EntrySheet(
                sheet.classRef(),
                sheet.marks().stream()
                        .filter(entry -> code.test(entry.place().pupilCode()))
                        .toList(),
                sheet.remarks().stream()
                        .filter(entry -> code.test(entry.pupilCode()))
                        .toList(),
                sheet.conduct().stream()
                        .filter(entry -> code.test(entry.pupilCode()))
                        .toList(),
                sheet.homeroom().stream()
                        .filter(entry -> code.test(entry.pupilCode()))
                        .toList());
    }
}

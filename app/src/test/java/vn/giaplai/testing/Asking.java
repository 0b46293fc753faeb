package vn.giaplai.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.security.SignedInPerson;

/** Who asks for a page: somebody who has come through the door already. What they send carries the token of their pages. */
public final class Asking {

    private Asking() {}

    /** Somebody of the demo school. */
    public static RequestPostProcessor as(String personCode) {
        return as(new SignedInPerson(
                new PersonCode(personCode), "Người thử", personCode.toLowerCase(Locale.ROOT), DemoSchool.CODE));
    }

    /** Somebody of that school, called like the code. */
    public static RequestPostProcessor as(PersonCode personCode, SchoolCode schoolCode) {
        return as(new SignedInPerson(personCode, personCode.value(), personCode.value(), schoolCode));
    }

    public static RequestPostProcessor as(SignedInPerson me) {
        var signedIn = authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
        return request -> csrf().postProcessRequest(signedIn.postProcessRequest(request));
    }
}

package org.parentvoice.local.login;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.page.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The form goes to the same address; Spring Security takes it from there. */
@Controller
class SignInController {

    private static final String TRY_AGAIN =
            "That name and password do not go together. Check both and try again.";

    private final LoginProperties login;

    SignInController(LoginProperties login) {
        this.login = login;
    }

    @GetMapping(LoginSecurity.SIGN_IN)
    String page(@RequestParam @Nullable String error, HttpServletResponse response, Model model) {
        if (error != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("errors", FormErrors.of("username", TRY_AGAIN));
        }
        model.addAttribute("accounts", login.accounts().stream().map(Account::name).toList());
        model.addAttribute("secret", login.demoSecret());
        return "platform/sign-in";
    }
}

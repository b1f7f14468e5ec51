package org.parentvoice.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Whoever gets a mail that is in the folder already: no mailbox in memory grows. */
enum Nobody implements GreenMailUser {
    INSTANCE;

    private static final String NAME = "nobody";

    @Override
    public String getEmail() {
        return NAME;
    }

    @Override
    public String getLogin() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return NAME;
    }

    @Override
    public String getQualifiedMailboxName() {
        return NAME;
    }

    @Override
    public void deliver(MovingMessage mail) {}

    @Override
    public void deliver(MimeMessage mail) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}
}

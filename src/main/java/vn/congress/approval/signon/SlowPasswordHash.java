package vn.congress.approval.signon;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * PBKDF2 in place of the engine's single SHA-512, so that a stolen table is slow to guess.
 *
 * <p>Written as {@code iterations$salt$hash}: the number may be raised later without losing a password.
 */
final class SlowPasswordHash implements PasswordEncryptor {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final String sample; // of no password

    SlowPasswordHash(int iterations) {
        this.iterations = iterations;
        this.sample = written(bytes(SALT_BYTES), bytes(BITS / Byte.SIZE));
    }

    @Override
    public String encrypt(String password) {
        var salt = bytes(SALT_BYTES);
        return written(salt, hash(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\$", -1);
        var expected = Base64.getDecoder().decode(parts[2]);
        var actual = hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(expected, actual);
    }

    @Override
    public String hashAlgorithmName() {
        return ALGORITHM;
    }

    /** What a check costs, for a name that has no password. */
    void spendTheTimeOfACheck() {
        check("another", sample);
    }

    private String written(byte[] salt, byte[] hash) {
        return iterations + "$" + text(salt) + "$" + text(hash);
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        var specification = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            specification.clearPassword();
        }
    }
}

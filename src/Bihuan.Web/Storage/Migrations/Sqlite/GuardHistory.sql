CREATE TRIGGER history_is_never_changed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_never_removed BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
